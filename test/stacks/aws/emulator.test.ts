import { stackIds, stackIdsOf } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";
import type { JsonObject } from "../../../src/core/json";

/**
 * The services that the provider calls for resources whose type begins so; the longest beginning counts.
 */
const servicesOf: Readonly<Record<string, readonly string[]>> = {
  aws_autoscaling_: ["autoscaling"],
  aws_backup_: ["backup"],
  aws_budgets_: ["budgets"],
  aws_cloudwatch_: ["cloudwatch"],
  aws_cloudwatch_event_: ["events"],
  aws_cloudwatch_log_: ["logs"],
  aws_customer_gateway: ["ec2"],
  aws_db_: ["rds"],
  aws_default_: ["ec2"],
  aws_ebs_: ["ec2"],
  aws_ec2_: ["ec2"],
  aws_ecr_: ["ecr"],
  aws_eip: ["ec2"],
  aws_eks_: ["eks"],
  aws_elasticache_: ["elasticache"],
  aws_flow_log: ["ec2"],
  aws_iam_: ["iam"],
  aws_instance: ["ec2"],
  aws_internet_gateway: ["ec2"],
  aws_kms_: ["kms"],
  aws_launch_template: ["ec2"],
  aws_lb: ["elbv2"],
  aws_nat_gateway: ["ec2"],
  aws_placement_group: ["ec2"],
  aws_route: ["ec2"],
  // Since AWS provider 6.23 the tags of a bucket are read by S3 Control: hashicorp/terraform-provider-aws#45292.
  aws_s3_: ["s3", "s3control"],
  aws_secretsmanager_: ["secretsmanager"],
  aws_security_group: ["ec2"],
  aws_sns_: ["sns"],
  aws_subnet: ["ec2"],
  aws_vpc: ["ec2"],
  aws_vpn_: ["ec2"],
};

/** The provider itself asks for its identity. */
const always = ["iam", "sts"];

function servicesFor(type: string): readonly string[] {
  const [longest] = Object.keys(servicesOf)
    .filter((beginning) => type.startsWith(beginning))
    .sort((a, b) => b.length - a.length);
  if (longest === undefined) throw new Error(`${type}: state the services that it calls`);
  return servicesOf[longest] ?? [];
}

describe.each(stackIds().filter((id) => id.startsWith("local-")))("%s", (id) => {
  const stack = Template.of(id);
  const provider = stack.provider("aws");
  const [endpoints = {}] = provider["endpoints"] as JsonObject[];
  const emulator = "http://127.0.0.1:4566";

  it("has every service that its resources call at the emulator", () => {
    const called = [...always, ...Object.keys(stack.section("resource")).flatMap(servicesFor)];
    expect(Object.keys(endpoints)).toEqual(expect.arrayContaining([...new Set(called)]));
  });

  it("names no address but the emulator's", () => {
    expect([...new Set(Object.values(endpoints))]).toEqual([emulator]);
  });

  it("sends what has no address of its own, and account ids before a host, to the emulator as its proxy", () => {
    expect(provider).toMatchObject({ http_proxy: emulator, https_proxy: emulator, no_proxy: "127.0.0.1" });
  });
});

describe("stacks of a real account", () => {
  it.each(stackIdsOf("aws").filter((id) => !id.startsWith("local-")))(
    "%s has no endpoint and no proxy",
    (id) => {
      const provider = Template.of(id).provider("aws");
      expect(Object.keys(provider)).not.toEqual(expect.arrayContaining(["endpoints"]));
      expect(Object.keys(provider)).not.toEqual(expect.arrayContaining(["http_proxy"]));
    },
  );
});
