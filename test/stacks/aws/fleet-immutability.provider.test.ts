import path from "node:path";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import type { FleetInput } from "../../../src/aws/machines/spec/fleet-schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import capacity from "../../environments/capacity";
import { deployedState } from "../../helpers/deployed";
import type { JsonObject } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

/** The compute stack with the fleet `gateway` edited, through the whole way from environment to JSON. */
function synthesized(edit: (fleet: FleetInput) => FleetInput): JsonObject {
  const virginia = capacity.regions["virginia"] as AwsRegionInput;
  const gateway = virginia.fleets?.["gateway"] as FleetInput;
  const fleets = { ...virginia.fleets, gateway: edit(gateway) };
  return stackOf(
    { ...capacity, regions: { virginia: { ...virginia, fleets } } },
    "capacity-virginia-compute",
  );
}

/** The same with each of its generations edited. */
const generations = (change: Partial<FleetInput["generations"][string]>) => (fleet: FleetInput) => ({
  ...fleet,
  generations: Object.fromEntries(
    Object.entries(fleet.generations).map(([key, generation]) => [key, { ...generation, ...change }]),
  ),
});

describeWithAwsProvider("a deployed fleet", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-fleet-immutability"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    const deployed = synthesized((fleet) => fleet);
    state = await deployedState(planner, deployed);
  });

  async function actionsOf(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    expect(result?.planDiagnostics).toEqual([]);
    return (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort();
  }

  it("is left alone when machine, image, tuning, volume or number of its generations change", async () => {
    const edited = generations({
      machine: "c6in.metal",
      image: { kind: "ami", id: "ami-0f1e2d3c4b5a60718" },
      volume: { sizeGiB: 200 },
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
      "create aws_vpc_security_group_ingress_rule.fleets_gateway_from_auditor",
    ]);
  });

  it("changes nothing but outputs when another generation becomes the active one", async () => {
    expect(
      await actionsOf(
        "activated",
        synthesized((fleet) => ({ ...fleet, active: "b" })),
      ),
    ).toEqual([]);
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
      "create aws_ec2_capacity_reservation.fleets_gateway_generations_c_reservation",
      "create aws_instance.fleets_gateway_generations_c_members_one",
      "create aws_launch_template.fleets_gateway_generations_c_templates_one",
      "create aws_placement_group.fleets_gateway_generations_c_placement",
    ]);
  });
});
