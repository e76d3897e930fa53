import path from "node:path";
import { azure } from "../../../src/azure";
import type { RegionInput } from "../../../src/clouds";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import type { JsonObject } from "../../../src/core/json";
import { stackOf } from "../../app/run";
import { createdNetwork, texas, type CreateNetworkInput } from "../../azure/texas";
import fenland from "../../environments/fenland";
import { deployedState } from "../../helpers/deployed";
import { describeWithAzureProvider, pluginDirs } from "../../tools/gate/real-terraform";

type Resources = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

const name = "fenland-texas-network";
const venue = { cidr: "198.51.100.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } } as const;
const { a, b, c } = createdNetwork.zones;

/** Returns the network stack of a production region with these changes to its network. */
function synthesized(own: Partial<CreateNetworkInput>): JsonObject {
  const network = { ...createdNetwork, zones: { a, b }, to: { venue }, ...own };
  return stackOf({ ...fenland, regions: { texas: { ...texas, network } } }, name);
}

describeWithAzureProvider("the network of a production region in Azure that is deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-changes"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({}));
  });

  async function planned(own: Partial<CreateNetworkInput>, folder: string) {
    const result = await planner?.plan({ name: folder, stack: synthesized(own), state, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("has nothing to do", async () => {
    expect(await planned({}, "same")).toEqual({ faults: [], actions: [] });
  });

  it("gets one destination more by one update of the group of machines", async () => {
    const to = { broker: { ...venue, cidr: "203.0.113.0/24" }, venue };

    expect(await planned({ to }, "destination")).toEqual({
      faults: [],
      actions: ["update azurerm_network_security_group.network_traffic_machines"],
    });
  });

  it("lets a source come to machines, private endpoints and an API server, and not to databases", async () => {
    const office = { cidr: "10.200.8.0/24", protocol: "tcp", ports: { from: 443, to: 443 } } as const;

    expect(await planned({ from: { office } }, "source")).toEqual({
      faults: [],
      actions: [
        "update azurerm_network_security_group.network_traffic_apiServer",
        "update azurerm_network_security_group.network_traffic_endpoints",
        "update azurerm_network_security_group.network_traffic_machines",
      ],
    });
  });

  it("gets a route without a subnet being moved to another table", async () => {
    const routes = { partner: { cidr: "10.220.0.0/16", via: "10.230.0.4" } };

    expect(await planned({ routes }, "route")).toEqual({
      faults: [],
      actions: ["update azurerm_route_table.network_traffic_routes"],
    });
  });

  it("keeps its addresses when it gives up its way to the internet", async () => {
    const { faults, actions } = await planned({ nat: { kind: "none" } }, "none");

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("delete "))).toEqual([]);
    expect(actions.filter((action) => /public_ip_prefix\./.test(action))).toEqual([]);
    expect(actions).toContain("delete azurerm_nat_gateway.network_traffic_nat-a");
  });

  // azurerm 4.55.0, resourceKeyVaultUpdate: once it has been configured it cannot be modified.
  it("has a vault whose days of soft deletion are those of a sandbox", () => {
    const days = (region: RegionInput) => {
      const { resource } = stackOf({ ...fenland, regions: { texas: region } }, name);
      const vaults = Object.values((resource as Resources)["azurerm_key_vault"] ?? {});
      return vaults.map((vault) => vault["soft_delete_retention_days"]);
    };

    const { capacity: _, ...region } = texas;
    expect(days({ ...region, role: "sandbox" })).toEqual(days({ ...region, role: "primary" }));
  });

  it("gets a third zone without a change of the others", async () => {
    const { faults, actions } = await planned({ zones: { a, b, c } }, "zone");

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("create "))).toEqual([]);
    expect(actions).toContain("create azurerm_subnet.network_subnets_trading-c");
  });

  it("gives pods addresses of the network beside what is there", async () => {
    const { faults, actions } = await planned({ pods: "subnet" }, "pods");

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("create "))).toEqual([
      "update azurerm_network_security_group.network_traffic_apiServer",
      "update azurerm_network_security_group.network_traffic_data",
      "update azurerm_network_security_group.network_traffic_endpoints",
      "update azurerm_virtual_network.network",
    ]);
  });

  it("rotates its keys at other times in place", async () => {
    const keys = { kind: "create", rotationDays: 30 } as const;

    expect(await planned({ keys }, "rotation")).toEqual({
      faults: [],
      actions: [
        "update azurerm_key_vault_key.keys_data",
        "update azurerm_key_vault_key.keys_disks",
        "update azurerm_key_vault_key.keys_objects",
      ],
    });
  });

  it("asks for another block in place, which Azure refuses while an address is in use", async () => {
    const { faults, actions } = await planned({ cidr: "10.9.0.0/16" }, "block");

    expect(faults).toEqual([]);
    expect(actions.filter((action) => !action.startsWith("update "))).toEqual([]);
    expect(actions).toContain("update azurerm_virtual_network.network");
  });

  it("would release the addresses of a zone that leaves the file: only their effect refuses that", async () => {
    const { actions } = await planned({ zones: { a } }, "zone-less");

    expect(actions).toContain("delete azurerm_public_ip_prefix.network_egress_b");
    expect(azure.effects["azurerm_public_ip_prefix"]?.stateful).toBe(true);
  });

  it.each<[string, Partial<CreateNetworkInput>]>([
    ["change the number of its egress addresses", { egressAddresses: 4 }],
    ["move its keys into hardware", { keys: { kind: "create", protection: "hsm" } }],
  ])("refuses to %s", async (what, own) => {
    const { faults } = await planned(own, what.replaceAll(" ", "-"));

    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatch(/prevent_destroy/);
  });
});
