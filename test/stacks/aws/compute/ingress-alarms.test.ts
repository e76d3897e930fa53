import { rmSync } from "node:fs";
import path from "node:path";
import type { AwsIngressInput } from "../../../../src/aws/ingress/spec/schema";
import type { EnvironmentInput } from "../../../../src/clouds";
import { freshOutdir, run } from "../../../app/run";
import { failedOver } from "../../../environments/failed-over";
import watched from "../../../environments/watched";
import { Template } from "../../../helpers/template";
import { awsRegion, edit, omit, type Edit } from "../../../problems/parts";

const outdir = freshOutdir();
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

/** The alarms of Frankfurt's load balancers. */
function alarmsOf(environment: EnvironmentInput): string[] {
  const { exitCode, errors } = run(outdir, [environment]);
  if (exitCode !== 0) throw new Error(errors);
  return Template.in(outdir, "watched-frankfurt-compute")
    .resources("aws_cloudwatch_metric_alarm")
    .map(({ arguments: alarm }) => (alarm["alarm_name"] as string).replace("hft-watched-frankfurt-", ""))
    .filter((name) => name.startsWith("ingress-"))
    .sort();
}

const orders = awsRegion(watched, "frankfurt").ingress?.["orders"] as AwsIngressInput;
const certificateArn =
  "arn:aws:acm:eu-central-1:666666666666:certificate/12345678-1234-4234-8234-123456789012";
const withPortal: Edit = edit.region(
  { ingress: { orders, portal: { ...orders, listener: { kind: "tls", port: 443, certificateArn } } } },
  "frankfurt",
);
const withoutDatabase: Edit = omit("regions.frankfurt.database");
const serving = ["ingress-orders-no-targets", "ingress-orders-nobody-serves"];

describe("a region that stands by", () => {
  it("tells nobody that nothing serves before a promotion", () => {
    expect(alarmsOf(watched)).toEqual([]);
    expect(alarmsOf(withoutDatabase(watched))).toEqual([]);
  });

  it("tells when a certificate ends that the promotion will need", () => {
    expect(alarmsOf(withPortal(watched))).toEqual(["ingress-portal-certificate"]);
  });
});

describe("a region that was promoted", () => {
  it("tells when nothing serves, once its database takes writes", () => {
    const promotedData = edit.environment({ aws: watched.aws })(failedOver);
    expect(alarmsOf(promotedData)).toEqual(serving);
  });

  it("tells when nothing serves, once an accelerator sends its traffic there, where it has no database", () => {
    expect(alarmsOf(withoutDatabase(failedOver))).toEqual(serving);
  });
});
