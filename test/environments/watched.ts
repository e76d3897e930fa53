import { defineEnvironment, like } from "../../src/config/define-environment";
import type { AwsRegionInput } from "../../src/config/aws-region-schema";

const account = "666666666666";

const dublin: AwsRegionInput = {
  cloud: "aws",
  role: "primary",
  region: "eu-west-1",
  accountId: account,
  network: { kind: "create", cidr: "10.90.0.0/16", zones: { a: "euw1-az1", b: "euw1-az2" } },
  cluster: {
    version: "1.35",
    api: { kind: "private", from: [] },
    access: { admins: [`arn:aws:iam::${account}:role/platform`] },
  },
  pools: {
    engine: {
      kind: "trading",
      active: "a",
      generations: {
        a: {
          machine: "c7i.metal-24xl",
          nodes: 2,
          zone: "a",
          placement: { kind: "spread" },
          image: { kind: "al2023", release: "1.35.6-20260714" },
          tuning: { preset: "tradingEngine" },
        },
      },
    },
    general: { kind: "general", machines: ["m7i.2xlarge"], nodes: { min: 2, max: 4 } },
  },
  ingress: {
    orders: {
      exposure: "public",
      zones: ["a", "b"],
      from: ["198.51.100.0/24"],
      listener: { kind: "tcp", port: 443 },
      target: { port: 8443, serving: "one", health: { port: 8080 } },
    },
  },
  monitoring: { pagers: ["pagerduty"], allowanceNamespace: "CWAgent" },
};

/** Two regions with load balancers, alarms, an accelerator in front and a budget: everything that watches or is watched. */
export default defineEnvironment({
  name: "watched",
  owner: { team: "low-latency", costCentre: "EQ-104", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xdub", timezone: "Europe/Dublin", days: "mon-fri", open: "08:00", close: "16:30" }],
  changeWindow: { timezone: "Europe/Dublin", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5 },
  state: { kind: "s3", bucket: "hft-watched-state", region: "eu-north-1" },
  regions: {
    dublin: {
      ...dublin,
      ingress: {
        ...dublin.ingress,
        portal: {
          zones: ["a", "b"],
          from: ["10.200.0.0/16"],
          listener: {
            kind: "tls",
            port: 443,
            certificateArn: `arn:aws:acm:eu-west-1:${account}:certificate/12345678-1234-4234-8234-123456789012`,
            accessLogs: { bucket: "hft-watched-access-logs" },
          },
          target: { port: 8444, health: { protocol: "https", port: 8444 } },
        },
      },
    },
    frankfurt: like(dublin, {
      role: "dr",
      capacity: "reserved",
      region: "eu-central-1",
      accountId: account,
      network: { kind: "create", cidr: "10.91.0.0/16", zones: { a: "euc1-az1", b: "euc1-az2" } },
    }),
  },
  accelerator: {
    endpoints: {
      dublin: { ingress: "orders", state: "primary" },
      frankfurt: { ingress: "orders", state: "standby" },
    },
  },
  cost: {
    monthlyUsd: 250_000,
    perService: { "Amazon Elastic Compute Cloud - Compute": 150_000 },
    perRegion: { frankfurt: 60_000 },
    costAllocationTags: "activate",
    anomalies: { minimumUsd: 1_000 },
  },
});
