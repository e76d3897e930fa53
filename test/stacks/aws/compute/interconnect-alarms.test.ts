import { App, TerraformStack } from "cdktf";
import type { AwsInterconnectInput } from "../../../../src/aws/interconnect/spec/schema";
import { resolveEnvironment, validate } from "../../../../src/clouds";
import { readState } from "../../../../src/kit/state";
import { alarmsOfInterconnect } from "../../../../stacks/aws/compute/alarms/interconnect";
import { edit } from "../../../problems/parts";
import watched from "../../../environments/watched";

const { interconnect } = watched.regions["dublin"] as { interconnect: AwsInterconnectInput };

/** The names of the alarms in Dublin with these ways and no others. */
function namesWith(own: Partial<AwsInterconnectInput>): string[] {
  const input = edit.region({ interconnect: { ...interconnect, ...own } }, "dublin")(watched);
  const environment = resolveEnvironment(validate(input, [input]).environment);
  const region = environment.regions["dublin"];
  if (region?.monitoring === undefined) throw new Error("Dublin has no monitoring");
  const state = readState(new TerraformStack(new App(), "compute"), "network", environment.state);
  return alarmsOfInterconnect({ environment, region }, region.monitoring, state).map(({ name }) => name);
}

const { second } = interconnect.links;
if (second === undefined) throw new Error("no link is on order");
const onOrder = { links: { second } };

describe("before any link is there", () => {
  it("a VPN carries the traffic, which is nobody's alarm, and its probes have a way", () => {
    expect(namesWith(onOrder)).toEqual([
      "vpn-colo-tunnel-down",
      "probe-gateway-loss",
      "probe-gateway-health",
    ]);
  });

  it("nothing rings where nothing else leads to the other side", () => {
    expect(namesWith({ ...onOrder, vpn: {} })).toEqual([]);
  });
});
