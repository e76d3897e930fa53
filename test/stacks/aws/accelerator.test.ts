import { rmSync } from "node:fs";
import path from "node:path";
import { failedOver } from "../../environments/failed-over";
import watched from "../../environments/watched";
import { freshOutdir, run } from "../../app/run";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const outdirs = { before: freshOutdir(), after: freshOutdir() };
let accelerator: Template;
let after: Template;

beforeAll(() => {
  for (const [outdir, environment] of [
    [outdirs.before, watched],
    [outdirs.after, failedOver],
  ] as const) {
    const { exitCode, errors } = run(outdir, [environment]);
    if (exitCode !== 0) throw new Error(errors);
  }
  accelerator = Template.in(outdirs.before, "watched-accelerator");
  after = Template.in(outdirs.after, "watched-accelerator");
});
afterAll(() => {
  for (const outdir of Object.values(outdirs)) rmSync(path.dirname(outdir), { recursive: true });
});

const endpointRegions = (template: Template): unknown[] =>
  template
    .resources("aws_globalaccelerator_endpoint_group")
    .map(({ arguments: group }) => group["endpoint_group_region"]);
const statesRead = (template: Template): string[] =>
  Object.keys(template.section("data")["terraform_remote_state"] as JsonObject);

describe("an accelerator", () => {
  it("has an endpoint where the traffic goes and nowhere else, for it fails open past a weight of 0", () => {
    expect(endpointRegions(accelerator)).toEqual(["eu-west-1"]);
  });

  it("states its endpoint's weight, which the provider would send as 0", () => {
    const { arguments: group } = accelerator.resource("aws_globalaccelerator_endpoint_group");
    expect(group["endpoint_configuration"]).toEqual([expect.objectContaining({ weight: 128 })]);
  });

  it("reads the state of the region that takes the traffic", () => {
    expect(statesRead(accelerator)).toEqual(["watched-dublin-compute"]);
  });

  it("asks nothing of the region that was lost, once another one is promoted", () => {
    expect(endpointRegions(after)).toEqual(["eu-central-1"]);
    expect(statesRead(after)).toEqual(["watched-frankfurt-compute"]);
  });

  it("leaves health to the target groups", () => {
    for (const { arguments: group } of accelerator.resources("aws_globalaccelerator_endpoint_group")) {
      expect(Object.keys(group).filter((key) => /health|dial|threshold/.test(key))).toEqual([]);
    }
  });

  it("is made after the policy by which its flow logs are delivered", () => {
    const policy = accelerator.resource("aws_s3_bucket_policy");
    const { arguments: made } = accelerator.resource("aws_globalaccelerator_accelerator");
    expect(made["depends_on"]).toEqual([policy.address]);
    expect(made["attributes"]).toMatchObject({ flow_logs_s3_prefix: "global-accelerator" });
    expect(policy.arguments["policy"]).toContain("/global-accelerator/AWSLogs/666666666666/*");
  });

  it("is made by its API in Oregon and keeps its addresses", () => {
    expect(accelerator.provider("aws")["region"]).toBe("us-west-2");
    expect(accelerator.resource("aws_globalaccelerator_accelerator").arguments["lifecycle"]).toEqual({
      prevent_destroy: true,
    });
  });
});
