import path from "node:path";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import environment from "../../environments/interconnect";
import { deployedState } from "../../helpers/deployed";
import type { JsonObject } from "../../helpers/synthesized";
import type { CreateNetworkInput } from "../../problems/parts";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

/** Returns the synthesized network stack of a production region with these changes to its network. */
function synthesized(own: Partial<CreateNetworkInput>): JsonObject {
  const { virginia } = environment.regions as { virginia: AwsRegionInput };
  const network = { ...(virginia.network as CreateNetworkInput), ...own };
  const without = { interconnect: undefined, cluster: undefined, pools: undefined };
  return stackOf(
    { ...environment, regions: { virginia: { ...virginia, ...without, network } } },
    "interconnect-virginia-network",
  );
}

describeWithAwsProvider("the network of a production region that is deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-network-changes"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized({}));
  });

  async function planned(name: string, stack: JsonObject) {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("releases no address when a single NAT gateway replaces one in each zone", async () => {
    expect(await planned("single", synthesized({ nat: { kind: "single", zone: "a" } }))).toEqual({
      faults: [],
      actions: [
        "delete aws_nat_gateway.network_nat-b",
        "update aws_route.network_private-b_nat",
        "update aws_route.network_trading-b_nat",
      ],
    });
  });

  it("refuses to be replaced for another block", async () => {
    const { faults } = await planned("block", synthesized({ cidr: "10.9.0.0/16" }));

    expect(faults).toContainEqual(expect.stringMatching(/aws_vpc\.network.*prevent_destroy/s));
  });

  it("refuses to move a subnet to another zone", async () => {
    const { faults } = await planned("zone", synthesized({ zones: { a: "use1-az4", b: "use1-az6" } }));

    expect(faults).toHaveLength(4);
    for (const fault of faults) expect(fault).toMatch(/aws_subnet\.network_\w+-b.*prevent_destroy/s);
  });
});
