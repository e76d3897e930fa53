import path from "node:path";
import { azure } from "../../../../src/azure";
import type { JsonObject } from "../../../../src/core/json";
import type { FleetInput } from "../../../../src/azure/machines/spec/fleet-schema";
import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import { stackOf } from "../../../app/run";
import tideway from "../../../environments/tideway";
import { deployedState } from "../../../helpers/deployed";
import { describeWithAzureProvider, pluginDirs } from "../../../tools/gate/real-terraform";

type GenerationInput = FleetInput["generations"][string];
type Edit = (fleet: FleetInput) => FleetInput;

const unchanged: Edit = (fleet) => fleet;

/** A stack with the fleet `gateway` edited, through the whole way from environment to JSON. */
function synthesized(edit: Edit, layer: "compute" | "network" = "compute"): JsonObject {
  const illinois = tideway.regions["illinois"] as AzureRegionInput;
  const fleets = { gateway: edit(illinois.fleets?.["gateway"] as FleetInput) };
  // Backups name fleets by their disks; they are another test's.
  const region: AzureRegionInput = { ...illinois, backup: undefined, fleets };
  return stackOf({ ...tideway, regions: { illinois: region } }, `tideway-illinois-${layer}`);
}

/** The fleet with each of its generations edited. */
const generations =
  (change: Partial<GenerationInput>): Edit =>
  (fleet) => ({
    ...fleet,
    generations: Object.fromEntries(
      Object.entries(fleet.generations).map(([key, generation]) => [key, { ...generation, ...change }]),
    ),
  });

/** The stack without the lifecycle of its machines and what belongs to them. */
function thawed(stack: JsonObject): JsonObject {
  const resources = stack["resource"] as Record<string, Record<string, JsonObject>>;
  const without = ({ lifecycle: _, ...rest }: JsonObject): JsonObject => rest;
  return {
    ...stack,
    resource: Object.fromEntries(
      Object.entries(resources).map(([type, byId]) => [
        type,
        Object.fromEntries(Object.entries(byId).map(([id, each]) => [id, without(each)])),
      ]),
    ),
  };
}

describeWithAzureProvider("a deployed fleet of Azure", () => {
  const planner = OfflinePlanner.find({
    dir: path.resolve(".build/test-azure-fleet-immutability"),
    pluginDirs,
  });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized(unchanged));
  });

  async function planned(name: string, stack: JsonObject, from: JsonObject = state) {
    const result = await planner?.plan({ name, stack, state: from, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("has nothing to do as it is", async () => {
    expect(await planned("same", synthesized(unchanged))).toEqual({ faults: [], actions: [] });
  });

  it("would lose a data disk that leaves the file: the record of its generation and its effect refuse that", async () => {
    const { actions } = await planned("disk-less", synthesized(generations({ dataDisks: {} })));

    expect(actions).toContain(
      "delete azurerm_managed_disk.fleets_gateway_generations_a_members_one_disk-journal",
    );
    expect(actions.filter((action) => !action.startsWith("delete "))).toEqual([]);
    expect(azure.effects["azurerm_managed_disk"]?.stateful).toBe(true);
  });

  it("is left alone when size, image, tuning and signing in of its generations change", async () => {
    const own: Partial<GenerationInput> = {
      machine: "Standard_F48ams_v6",
      image: { kind: "ubuntu", version: "24.04.202612030" },
      tuning: { preset: "marketData" },
      osDisk: { kind: "remote", sizeGiB: 128 },
      secureBoot: false,
      packageUpdates: "by-image",
    };
    const stack = synthesized(generations(own));

    expect(await planned("left-alone", stack)).toEqual({ faults: [], actions: [] });
    const { actions } = await planned("thawed", thawed(stack));
    expect(actions).toContain(
      "replace azurerm_linux_virtual_machine.fleets_gateway_generations_a_members_one",
    );
  });

  it("lets another counterparty in by one update of the network's group, without touching a machine", async () => {
    const open: Edit = (fleet) => ({
      ...fleet,
      from: {
        ...fleet.from,
        auditor: { cidr: "10.210.16.0/24", protocol: "tcp", ports: { from: 443, to: 443 } },
      },
    });
    const network = await deployedState(planner, synthesized(unchanged, "network"));

    expect(await planned("opened", synthesized(open))).toEqual({ faults: [], actions: [] });
    expect(await planned("opened-network", synthesized(open, "network"), network)).toEqual({
      faults: [],
      actions: ["update azurerm_network_security_group.network_traffic_machines"],
    });
  });

  it("turns its load balancers, and touches no machine, when another generation becomes the active one", async () => {
    const { faults, actions } = await planned(
      "activated",
      synthesized((fleet) => ({ ...fleet, active: "b" })),
    );

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      "update azurerm_lb_rule.load-balancers_gateway-internal_orders_9878",
      "update azurerm_lb_rule.load-balancers_gateway-internal_orders_9879",
      "update azurerm_lb_rule.load-balancers_gateway-internal_quotes_9880",
      "update azurerm_lb_rule.load-balancers_gateway-public_counterparties_9443",
      "update azurerm_lb_rule.load-balancers_gateway-public_counterparties_9878",
    ]);
  });

  it("gets a third generation beside the two, on addresses of its own", async () => {
    const { faults, actions } = await planned(
      "added",
      synthesized((fleet) => ({
        ...fleet,
        generations: {
          ...fleet.generations,
          c: {
            ...(fleet.generations["a"] as GenerationInput),
            members: { one: { host: 30 } },
            dataDisks: {},
          },
        },
      })),
    );

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      "create azurerm_lb_backend_address_pool.load-balancers_gateway-internal_pools_c",
      "create azurerm_lb_backend_address_pool.load-balancers_gateway-public_pools_c",
      "create azurerm_linux_virtual_machine.fleets_gateway_generations_c_members_one",
      "create azurerm_network_interface.fleets_gateway_addresses_c_one",
      "create azurerm_network_interface_backend_address_pool_association.load-balancers_gateway-internal_pools_c-one",
      "create azurerm_network_interface_backend_address_pool_association.load-balancers_gateway-public_pools_c-one",
      "create azurerm_proximity_placement_group.fleets_gateway_generations_c_proximity",
    ]);
  });

  it("keeps its reservation when the size of its machines is edited", async () => {
    const texas = (machine: string): JsonObject => {
      const region = tideway.regions["texas"] as AzureRegionInput;
      const gateway = region.fleets?.["gateway"] as FleetInput;
      const a = { ...(gateway.generations["a"] as GenerationInput), machine };
      const fleets = { gateway: { ...gateway, generations: { a } } };
      return stackOf(
        {
          ...tideway,
          regions: { texas: { ...region, role: "primary", capacity: undefined, fleets } },
        },
        "tideway-texas-compute",
      );
    };
    const reserved = await deployedState(planner, texas("Standard_E16bds_v5"));

    expect(await planned("reserved", texas("Standard_E32bds_v5"), reserved)).toEqual({
      faults: [],
      actions: [],
    });
  });
});
