import { App, TerraformStack } from "cdktf";
import type { AwsInterconnectInput } from "../../../../src/aws/interconnect/spec/schema";
import { resolveEnvironment, validate } from "../../../../src/clouds";
import { regionsOf } from "../../../../src/environment/resolve";
import { readState } from "../../../../src/kit/state";
import { alarmsOfInterconnect } from "../../../../stacks/aws/compute/alarms/interconnect";
import { edit } from "../../../problems/parts";
import watched from "../../../environments/watched";

const { interconnect } = watched.regions["dublin"] as { interconnect: AwsInterconnectInput };

/** Returns the names of the alarms of Dublin's interconnect, with these fields. */
function namesWith(own: Partial<AwsInterconnectInput>): string[] {
  const input = edit.region({ interconnect: { ...interconnect, ...own } }, "dublin")(watched);
  const resolved = resolveEnvironment(validate(input, [input]).environment);
  const environment = { ...resolved, regions: regionsOf(resolved.regions, "aws") };
  const region = environment.regions["dublin"];
  if (region?.monitoring === undefined) throw new Error("Dublin has no monitoring");
  const state = readState(new TerraformStack(new App(), "compute"), "network", environment.state);
  return alarmsOfInterconnect({ environment, region }, region.monitoring, state).map(({ name }) => name);
}

const { second } = interconnect.links;
if (second === undefined) throw new Error("no link is on order");
const onOrder = { links: { second } };

describe("an interconnect without an established link", () => {
  it("has no alarm for traffic on its VPN, and alarms for its probes", () => {
    expect(namesWith(onOrder)).toEqual([
      "vpn-colo-tunnel-down",
      "probe-gateway-loss",
      "probe-gateway-health",
    ]);
  });

  it("has no alarms without a VPN", () => {
    expect(namesWith({ ...onOrder, vpn: {} })).toEqual([]);
  });
});
