import type { JsonObject } from "../../../src/core/json";
import type { EnvironmentInput } from "../../../src/clouds";
import { validate } from "../../../src/clouds";
import { afterFailover } from "../../../src/azure/quotas/spec/failover";
import { needsOf } from "../../../src/azure/quotas/spec/needs";
import { regionsOf } from "../../../src/environment/resolve";
import { synthesizedStacks } from "../../../tools/lib/synthesized-stacks";
import estuary from "../../environments/estuary";
import tideway from "../../environments/tideway";

const group = { azurerm_resource_group: { group: { location: "eastus2" } } };

/** A stack in a subscription that has these resources, and its group in East US 2. */
function stackWith(resource: JsonObject): JsonObject {
  return { provider: { azurerm: [{ subscription_id: "one" }] }, resource: { ...group, ...resource } };
}

const needs = (...stacks: JsonObject[]) => Object.fromEntries(needsOf(stacks).get("one eastus2") ?? []);
const needsInAll = (...stacks: JsonObject[]) => Object.fromEntries(needsOf(stacks).get("one *") ?? []);

const needsOfEnvironment = (input: EnvironmentInput, isFailedOver = false) => {
  const { environment } = validate(input, [input]);
  const regions = isFailedOver
    ? { ...environment.regions, ...afterFailover(regionsOf(environment.regions, "azure")) }
    : environment.regions;
  return needsOf(synthesizedStacks([{ ...environment, regions }]).map(({ json }) => json));
};

const subscription = (end: string): string => `22222222-0000-4000-8000-0000000000${end}`;

describe("what an environment needs of its quotas", () => {
  it("is the machines of its fleets by series, its hosts whole and its disks", () => {
    const found = needsOfEnvironment(tideway);

    expect(Object.fromEntries(found.get(`${subscription("60")} northcentralus`) ?? [])).toMatchObject({
      machines: 7,
      // Two F32ams, one FX16mds and one E104is: those on hosts are not among them.
      cores: 2 * 32 + 16 + 104,
      "cores-per-family StandardFamsv6Family": 64,
      "cores-per-family standardESv5Family": 2 * 119,
      "dedicated-cores": 2 * 119,
      "ultra-disks": 2,
      "ultra-disk-size": 512,
      "premium-v2-disk-size": 2048,
    });
  });

  it("is a reservation with its spares, and not its machines once more", () => {
    const found = needsOfEnvironment(tideway).get(`${subscription("61")} southcentralus`);

    expect(found?.get("cores")).toBe(3 * 16);
  });

  it("is the nodes of its cluster at their most, those of Spot apart", () => {
    const found = needsOfEnvironment(estuary).get(`${subscription("30")} eastus2`);

    expect(found?.get("cores-per-family standardDDSv5Family")).toBe(6 * 8 + 10 * 16);
    expect(found?.get("cores-per-family standardEBDSv5Family")).toBe(5 * 16);
    expect(found?.get("spot-cores")).toBe(20 * 16);
  });

  it("is the hosts of a pool, and not its nodes once more", () => {
    const found = needsOfEnvironment(estuary).get(`${subscription("30")} eastus2`);

    expect(found?.get("cores-per-family standardDSv5Family")).toBe(4 * 119);
  });

  it("grows by what a region that stands by builds on a failover", () => {
    const place = `${subscription("62")} westus3`;

    expect(needsOfEnvironment(tideway).get(place)?.has("cores")).toBe(false);
    expect(needsOfEnvironment(tideway, true).get(place)?.get("cores")).toBe(64);
  });
});

describe("what a node pool needs", () => {
  const pool = (own: JsonObject): JsonObject =>
    stackWith({
      azurerm_kubernetes_cluster_node_pool: {
        engine: { vm_size: "Standard_D16ds_v5", node_count: 3, ...own },
      },
    });

  it("is the vCPUs of its series and those of all series together", () => {
    expect(needs(pool({}))).toEqual({
      "scale-sets": 1,
      cores: 48,
      "cores-per-family standardDDSv5Family": 48,
    });
  });

  it("is those of its largest size, and of the nodes that an upgrade adds", () => {
    const elastic = { auto_scaling_enabled: true, min_count: 1, max_count: 9 };

    expect(needs(pool({ ...elastic, upgrade_settings: { max_surge: "1" } }))["cores"]).toBe(160);
    expect(needs(pool({ ...elastic, upgrade_settings: { max_surge: "30%" } }))["cores"]).toBe(192);
  });

  it.each(["capacity_reservation_group_id", "host_group_id"])(
    "is not its vCPUs where what %s names has them",
    (holder) => {
      expect(needs(pool({ [holder]: "${x.y.id}" }))).toEqual({ "scale-sets": 1 });
    },
  );

  it("is an error for a machine that nobody knows the vCPUs of", () => {
    expect(() => needs(pool({ vm_size: "Standard_Z1_v9" }))).toThrow("Standard_Z1_v9");
  });
});

describe("what a cluster needs", () => {
  const cluster = (outbound_type: string) =>
    stackWith({
      azurerm_kubernetes_cluster: {
        a: {
          location: "eastus2",
          default_node_pool: { vm_size: "Standard_D4s_v5", node_count: 2 },
          network_profile: { outbound_type },
        },
      },
    });

  it("is a group of its own beside that of its stack", () => {
    expect(needsInAll(cluster("none"))).toEqual({ "resource-groups": 2 });
  });

  it("is a load balancer and an address where it reaches the internet by one", () => {
    expect(needs(cluster("none"))).not.toHaveProperty("public-ips");
    expect(needs(cluster("loadBalancer"))).toMatchObject({ "public-ips": 1, "load-balancers": 1 });
  });
});

describe("what addresses need", () => {
  it("is those of a block, and each that is not out of one", () => {
    const addresses = {
      azurerm_public_ip_prefix: { egress: { location: "eastus2", prefix_length: 29 } },
      azurerm_public_ip: {
        own: {},
        of_block: { public_ip_prefix_id: "${azurerm_public_ip_prefix.egress.id}" },
      },
    };

    expect(needs(stackWith(addresses))).toEqual({ "public-ips": 9 });
  });

  it("is counted where a resource lies, not where its stack does", () => {
    const found = needsOf([stackWith({ azurerm_lb: { a: { location: "westus3" } } })]);

    expect(found.get("one westus3")?.get("load-balancers")).toBe(1);
  });
});

describe("what stacks of several environments need", () => {
  it("is added up in a subscription that they share", () => {
    const network = stackWith({ azurerm_virtual_network: { a: {} } });

    expect(needs(network, network)).toEqual({ networks: 2 });
  });
});

describe("a stack of another cloud", () => {
  it("needs nothing of a subscription", () => {
    expect(needsOf([{ provider: { aws: [{ region: "us-east-1" }] }, resource: {} }]).size).toBe(0);
  });
});
