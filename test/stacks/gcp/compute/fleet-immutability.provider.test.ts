import path from "node:path";
import type { JsonObject } from "../../../../src/core/json";
import type { FleetInput } from "../../../../src/gcp/machines/spec/fleet-schema";
import type { GcpRegionInput } from "../../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../../tools/gate/offline-planner";
import { stackOf } from "../../../app/run";
import foundry from "../../../environments/foundry";
import { deployedState } from "../../../helpers/deployed";
import { describeWithGoogleProvider, pluginDirs } from "../../../tools/gate/real-terraform";

/** The compute stack with the fleet `gateway` edited, through the whole way from environment to JSON. */
function synthesized(edit: (fleet: FleetInput) => FleetInput): JsonObject {
  const iowa = foundry.regions["iowa"] as GcpRegionInput;
  const gateway = iowa.fleets?.["gateway"] as FleetInput;
  const fleets = { gateway: edit(gateway) };
  return stackOf({ ...foundry, regions: { iowa: { ...iowa, fleets } } }, "foundry-iowa-compute");
}

/** The same with each of its generations edited. */
const generations = (change: Partial<FleetInput["generations"][string]>) => (fleet: FleetInput) => ({
  ...fleet,
  generations: Object.fromEntries(
    Object.entries(fleet.generations).map(([key, generation]) => [key, { ...generation, ...change }]),
  ),
});

describeWithGoogleProvider("a deployed fleet of Google Cloud", () => {
  const planner = OfflinePlanner.find({
    dir: path.resolve(".build/test-gcp-fleet-immutability"),
    pluginDirs,
  });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(
      planner,
      synthesized((fleet) => fleet),
    );
  });

  async function actionsOf(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    expect(result?.planDiagnostics).toEqual([]);
    return (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort();
  }

  it("is left alone when machine, image, tuning, disk, placement or number of its generations change", async () => {
    const edited = generations({
      machine: "c4-standard-96",
      image: { kind: "ubuntu", name: "ubuntu-2404-noble-amd64-v20261203" },
      tuning: { preset: "marketData" },
      disk: { sizeGiB: 400 },
      onHostMaintenance: "terminate",
      automaticRestart: true,
      spare: 2,
    });

    expect(await actionsOf("edited", synthesized(edited))).toEqual([]);
  });

  it("lets another counterparty in without touching a machine", async () => {
    const opened = synthesized((fleet) => ({
      ...fleet,
      from: {
        ...fleet.from,
        auditor: { cidr: "10.210.16.0/24", protocol: "tcp", ports: { from: 443, to: 443 } },
      },
    }));

    expect(await actionsOf("opened", opened)).toEqual([
      "create google_compute_network_firewall_policy_rule.fleets_gateway_firewall_fleet-gateway-from-auditor",
    ]);
  });

  it("turns its load balancers, and touches no machine, when another generation becomes the active one", async () => {
    expect(
      await actionsOf(
        "activated",
        synthesized((fleet) => ({ ...fleet, active: "b" })),
      ),
    ).toEqual([
      "update google_compute_region_backend_service.load-balancers_counterparties_backend",
      "update google_compute_region_backend_service.load-balancers_orders_backend",
    ]);
  });

  it("gets a third generation beside the two, on addresses of its own", async () => {
    const added = synthesized((fleet) => ({
      ...fleet,
      generations: {
        ...fleet.generations,
        c: {
          ...(fleet.generations["a"] as FleetInput["generations"][string]),
          members: { one: { host: 30 } },
        },
      },
    }));

    expect(await actionsOf("added", added)).toEqual([
      "create google_compute_address.fleets_gateway_addresses_c_one",
      "create google_compute_instance.fleets_gateway_generations_c_members_one",
      "create google_compute_instance_group.fleets_gateway_groups_c",
      "create google_compute_instance_template.fleets_gateway_generations_c_reservation_template",
      "create google_compute_reservation.fleets_gateway_generations_c_reservation",
      "create google_compute_resource_policy.fleets_gateway_generations_c_placement",
    ]);
  });
});
