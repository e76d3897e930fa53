import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import { defineEnvironment } from "../../src/clouds";

const virginia: AwsRegionInput = {
  cloud: "aws",
  role: "primary",
  region: "us-east-1",
  accountId: "111111111111",
  network: {
    kind: "create",
    cidr: "10.0.0.0/16",
    zones: { a: "use1-az4", b: "use1-az2", c: "use1-az6" },
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
          zone: "b",
          placement: { kind: "spread" },
          image: { kind: "al2023", release: "1.35.6-20260714" },
          tuning: { preset: "tradingEngine" },
        },
      },
    },
    general: { kind: "general", machines: ["m7i.2xlarge"], nodes: { min: 3, max: 9 } },
  },
  database: {
    kind: "primary",
    version: "17.9",
    machine: "db.r7i.8xlarge",
    storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
    insights: "advanced",
  },
  cache: {
    engine: { kind: "valkey", version: "8.1" },
    machine: "cache.r7g.2xlarge",
    nodes: 3,
    users: { engine: { keys: ["orders:*"], channels: ["fills"] }, risk: { commands: ["+@read"] } },
  },
  buckets: {
    marketdata: {
      kind: "data",
      archive: [
        { to: "STANDARD_IA", afterDays: 30 },
        { to: "GLACIER_IR", afterDays: 90 },
      ],
    },
    records: {
      kind: "data",
      lock: { kind: "compliance", days: 2557, irreversible: "I understand" },
      oldVersionDays: 2557,
      backup: true,
    },
    flowlogs: { kind: "flow-logs", expireDays: 365 },
    research: { kind: "adopt", name: "firm-research" },
  },
  images: {
    kind: "home",
    repositories: { engine: { keep: 200 }, tools: { pullFrom: ["999999999999"] } },
  },
  backup: {
    plan: {
      daily: { every: "day", retentionDays: 35, copies: { oregon: { retentionDays: 14 } } },
      monthly: { every: "month", retentionDays: 400 },
    },
    restoreTests: ["RDS", "S3"],
  },
};

/** Two regions with everything that a region's data stack can hold. */
export default defineEnvironment({
  name: "store",
  owner: { team: "low-latency", costCentre: "EQ-101", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5 },
  state: { kind: "s3", bucket: "hft-store-state", region: "us-east-2" },
  regions: {
    virginia,
    oregon: {
      cloud: "aws",
      role: "dr",
      capacity: "none",
      region: "us-west-2",
      accountId: "111111111111",
      network: {
        kind: "create",
        cidr: "10.1.0.0/16",
        zones: { a: "usw2-az1", b: "usw2-az2", c: "usw2-az3" },
      },
      cache: { engine: { kind: "redis", version: "7.1" }, machine: "cache.r6g.2xlarge", nodes: 3 },
      images: { kind: "replica", of: "virginia" },
      backup: { lock: { kind: "governance", minDays: 7, maxDays: 400 } },
    },
  },
});
