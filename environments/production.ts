import { defineEnvironment, like } from "../src/config/define-environment";
import type { AwsRegionInput } from "../src/config/aws-region-schema";

const virginia: AwsRegionInput = {
  cloud: "aws",
  role: "primary",
  region: "us-east-1",
  accountId: "111111111111",
  network: {
    kind: "create",
    cidr: "10.0.0.0/16",
    zones: { a: "use1-az4", b: "use1-az2", c: "use1-az6" },
    nat: { kind: "per-zone" },
  },
  cluster: {
    version: "1.35",
    api: { kind: "private", from: ["10.200.8.0/24"] },
    access: { admins: ["arn:aws:iam::111111111111:role/platform"] },
  },
  pools: {
    engine: {
      kind: "trading",
      active: "a",
      generations: {
        a: {
          machine: "c7i.metal-24xl",
          nodes: 3,
          spare: 1,
          zone: "a",
          placement: { kind: "cluster" },
          image: { kind: "al2023", release: "1.35.6-20260714" },
          tuning: { preset: "tradingEngine" },
        },
      },
    },
    general: { kind: "general", machines: ["m7i.2xlarge"], nodes: { min: 3, max: 9 } },
    batch: {
      kind: "batch",
      machines: ["c6i.2xlarge", "c6i.4xlarge", "c5.2xlarge"],
      nodes: { min: 1, max: 5 },
      capacity: { kind: "spot" },
    },
  },
};

export default defineEnvironment({
  name: "production",
  owner: { team: "low-latency", costCentre: "EQ-101", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5 },
  state: { kind: "s3", bucket: "hft-production-state", region: "us-east-2" },
  reserved: {
    office: { cidr: "10.200.0.0/16", purpose: "offices and build runners" },
    colo: { cidr: "10.210.0.0/16", purpose: "colocation racks" },
  },
  regions: {
    virginia,
    oregon: like(virginia, {
      role: "dr",
      capacity: "reserved",
      region: "us-west-2",
      accountId: "111111111111",
      network: {
        kind: "create",
        cidr: "10.1.0.0/16",
        zones: { a: "usw2-az1", b: "usw2-az2", c: "usw2-az3" },
      },
    }),
  },
  accept: [
    {
      code: "AWS-POOL-005",
      path: "regions.virginia.pools.engine",
      reason: "one engine pool until the second shard goes live",
      until: "2027-06-30",
    },
    {
      code: "AWS-POOL-005",
      path: "regions.oregon.pools.engine",
      reason: "stands in for one pool",
      until: "2027-06-30",
    },
  ],
});
