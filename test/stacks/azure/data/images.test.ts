import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import { stackOf } from "../../../app/run";
import estuary from "../../../environments/estuary";
import { Template } from "../../../helpers/template";
import { dataStack } from "./environment";

const home = Template.of("fenland-texas-data");
const { address, arguments: registry } = home.resource("azurerm_container_registry");
const endpointOf = (stack: Template) =>
  stack.resource("azurerm_private_endpoint", {
    private_service_connection: { subresource_names: ["registry"] },
  }).arguments;

describe("the home of images", () => {
  it("has a copy in the location of each replica, with zones where Azure has some", () => {
    expect(registry).toMatchObject({ location: "southcentralus", zone_redundancy_enabled: true });
    expect(registry["georeplications"]).toEqual([
      { location: "centralus", regional_endpoint_enabled: true, zone_redundancy_enabled: true },
      { location: "northcentralus", regional_endpoint_enabled: true, zone_redundancy_enabled: false },
    ]);
  });

  it("has no password and lets nobody in without a name", () => {
    expect(registry).toMatchObject({ admin_enabled: false, anonymous_pull_enabled: false });
  });

  it("is pushed to from the listed addresses, and from networks with an endpoint", () => {
    expect(registry).toMatchObject({
      public_network_access_enabled: true,
      network_rule_set: [
        { default_action: "Deny", ip_rule: [{ action: "Allow", ip_range: "198.51.100.16/28" }] },
      ],
    });
    expect(endpointOf(home)).toMatchObject({
      private_service_connection: { private_connection_resource_id: `\${${address}.id}` },
    });
  });

  it("without listed addresses is reached by private endpoints alone", () => {
    const { arguments: closed } = dataStack({ images: { kind: "home" } }).resource(
      "azurerm_container_registry",
    );

    expect(closed).toMatchObject({ public_network_access_enabled: false, georeplications: [] });
    expect(closed).not.toHaveProperty("network_rule_set");
  });

  it("is encrypted with the region's key, as the identity whose client id the network's stack reports", () => {
    expect(registry["encryption"]).toEqual([
      {
        identity_client_id: expect.stringMatching(/outputs\.objects_identity_client_id\}$/) as string,
        key_vault_key_id: expect.stringMatching(/\.vault\.azure\.net\/keys\/objects$/) as string,
      },
    ]);
  });

  it("is encrypted with the service's key where that is stated, and then reads no state", () => {
    const stack = dataStack({ images: { kind: "home", encryption: "service" } });

    expect(stack.resource("azurerm_container_registry").arguments).not.toHaveProperty("encryption");
    expect(stack.section("data")).toEqual({});
  });

  it("lets its readers pull, and no more", () => {
    expect(home.resource("azurerm_role_assignment").arguments).toMatchObject({
      scope: `\${${address}.id}`,
      role_definition_name: "AcrPull",
      principal_id: "22222222-0000-4000-8000-000000000041",
    });
  });
});

describe("a replica of images", () => {
  const replica = Template.of("fenland-iowa-data");

  it("is the home's own registry, by an endpoint in the region's network", () => {
    expect(replica.resources("azurerm_container_registry")).toEqual([]);
    expect(endpointOf(replica)).toMatchObject({
      location: "centralus",
      private_service_connection: {
        private_connection_resource_id: `/subscriptions/22222222-0000-4000-8000-000000000010/resourceGroups/hft-fenland-texas-data/providers/Microsoft.ContainerRegistry/registries/${registry["name"] as string}`,
      },
    });
  });

  it("has images of the same name", () => {
    expect(replica.output("image_registry")).toBe(`${registry["name"] as string}.azurecr.io`);
    expect(replica.output("image_registry")).toBe(home.output("image_registry"));
  });
});

describe("a cluster beside a registry", () => {
  it("has nodes that may pull from it", () => {
    const virginia = { ...estuary.regions["virginia"], images: { kind: "home" } } as AzureRegionInput;
    const compute = Template.from(
      "compute",
      stackOf({ ...estuary, regions: { virginia } }, "estuary-virginia-compute"),
    );
    const { address } = compute.resource("azurerm_user_assigned_identity", {
      name: "hft-estuary-virginia-kubelet",
    });

    expect(
      compute.resource("azurerm_role_assignment", { role_definition_name: "AcrPull" }).arguments,
    ).toMatchObject({
      scope: expect.stringMatching(
        /\/Microsoft\.ContainerRegistry\/registries\/hftestuaryvirginia/,
      ) as string,
      principal_id: `\${${address}.principal_id}`,
    });
  });
});
