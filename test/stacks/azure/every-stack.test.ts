import type { JsonObject } from "../../../src/core/json";
import { namespaceOfType } from "../../../src/azure/region/spec/namespaces";
import { stackIdsOf } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

/** Types that lie in a region and take no tags. Source: azurerm 4.55.0. */
const typesWithoutTags: readonly string[] = [
  "azurerm_data_protection_backup_instance_disk",
  "azurerm_data_protection_backup_instance_kubernetes_cluster",
  "azurerm_maintenance_assignment_dedicated_host",
  "azurerm_maintenance_assignment_virtual_machine",
];

describe.each(stackIdsOf("azurerm"))("the resources of %s", (id) => {
  const stack = Template.of(id);
  const resources = Object.entries(stack.section("resource")).flatMap(([type, all]) =>
    Object.values(all as Record<string, JsonObject>).map((own) => ({ type, own })),
  );

  it("are of resource providers that the subscription has registered", () => {
    const { resource_providers_to_register: registered, resource_provider_registrations: others } =
      stack.provider("azurerm");
    const needed = resources.map(({ type }) => ({ type, namespace: namespaceOfType(type) }));

    expect(others).toBe("none");
    expect(needed.filter(({ namespace }) => namespace === undefined)).toEqual([]);
    for (const { namespace } of needed) if (namespace !== null) expect(registered).toContain(namespace);
  });

  it("have the tags of their region, of which DNS zones take the project's own only", () => {
    const untagged = resources.filter(
      ({ type, own }) =>
        "location" in own &&
        !typesWithoutTags.includes(type) &&
        (own["tags"] as JsonObject | undefined)?.["hft-environment"] !== id.split("-")[0],
    );

    expect(untagged).toEqual([]);
    for (const { type, own } of resources.filter(({ type: each }) =>
      each.startsWith("azurerm_private_dns_"),
    )) {
      expect({
        type,
        keys: Object.keys(own["tags"] as JsonObject).filter((key) => !key.startsWith("hft-")),
      }).toEqual({
        type,
        keys: [],
      });
    }
  });
});
