import type { AwsIngressInput } from "../../../src/aws/ingress/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const portal: AwsIngressInput = {
  exposure: "public",
  zones: ["b"],
  from: ["8.0.0.0/8"],
  listener: {
    kind: "tls",
    port: 65_535,
    certificateArn: "arn:aws:acm:us-east-1:111111111111:certificate/0a1b2c3d",
    policy: "ELBSecurityPolicy-TLS13-1-3-2021-06",
    accessLogs: { bucket: "hft-access-logs", prefix: "portal" },
  },
  target: {
    port: 1,
    serving: "one",
    health: { protocol: "https", port: 1, path: "/serving?venue=xnas&side=%2Fbuy", intervalSeconds: 300 },
    drainSeconds: 0,
  },
};
const orders: AwsIngressInput = {
  zones: ["a", "b", "c"],
  from: ["10.210.0.0/16", "203.0.113.0/24"],
  listener: { kind: "tcp", port: 443, idleTimeoutSeconds: 60 },
  target: { port: 8443, health: { port: 8443 } },
};
const bothListen = edit.each(
  edit.region({ ingress: { orders } }),
  edit.region({ ingress: { orders } }, "ohio"),
);

export const unusualIngress: Readonly<Record<string, EnvironmentInput>> = {
  "a public listener that ends TLS behind an accelerator which hides the clients": edit.each(
    edit.region({ ingress: { portal } }),
    edit.environment({
      aws: {
        accelerator: {
          endpoints: { virginia: { ingress: "portal", state: "primary" } },
          preserveClientIp: false,
        },
      },
    }),
  )(validEnvironment),

  "orders in a region whose database was promoted, while the old primary still stands": edit.each(
    bothListen,
    edit.primary(),
    edit.database({ kind: "replica", replicaOf: "virginia", state: "promoted" }),
    edit.environment({
      aws: {
        accelerator: {
          endpoints: {
            virginia: { ingress: "orders", state: "retired" },
            ohio: { ingress: "orders", state: "promoted" },
          },
        },
      },
    }),
  )(validEnvironment),

  "a promoted region in place of the one that failed": edit.each(
    bothListen,
    edit.environment({
      aws: {
        accelerator: {
          endpoints: {
            virginia: { ingress: "orders", state: "retired" },
            ohio: { ingress: "orders", state: "promoted" },
          },
        },
      },
    }),
  )(validEnvironment),

  "a budget by tag, watched in the payer's account, with summaries of an adopted monitor": edit.environment({
    aws: {
      cost: {
        account: "999999999999",
        roles: { plan: "arn:aws:iam::999999999999:role/plan", apply: "arn:aws:iam::999999999999:role/apply" },
        monthlyUsd: 1,
        perService: { AmazonCloudWatch: 1, "EC2 - Other": 1, "Amazon EC2 Container Registry (ECR)": 1 },
        scope: "environment",
        costAllocationTags: "active",
        anomalies: {
          minimumUsd: 1,
          notify: "weekly",
          monitor: { kind: "adopt", arn: "arn:aws:ce::999999999999:anomalymonitor/0a1b-2c3d" },
        },
      },
    },
  })(validEnvironment),

  "regions in two accounts, of which one is watched": edit.each(
    edit.region({ accountId: "222222222222" }, "ohio"),
    edit.environment({ aws: { cost: { account: "222222222222", monthlyUsd: 1000 } } }),
  )(validEnvironment),

  "two pagers and no dashboard": edit.region({
    monitoring: { pagers: ["opsgenie", "pagerduty"], dashboard: false },
  })(validEnvironment),
};
