import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import { type EnvironmentInput, defineEnvironment, like } from "../../src/clouds";
import type { CreateNetworkInput, ElasticInput, GenerationInput, TradingInput } from "./parts";

export const virginiaNetwork: CreateNetworkInput = {
  kind: "create",
  cidr: "10.0.0.0/16",
  zones: { a: "use1-az4", b: "use1-az2", c: "use1-az6" },
  nat: { kind: "per-zone" },
  egressAddresses: { a: 2, b: 2, c: 2 },
  services: "172.20.0.0/16",
};

export const engineGeneration: GenerationInput = {
  machine: "c7i.metal-24xl",
  nodes: 3,
  spare: 1,
  zone: "a",
  placement: { kind: "cluster" },
  image: { kind: "al2023", release: "1.35.6-20260714" },
  tuning: { preset: "tradingEngine", sysctls: { "vm.stat_interval": "120" } },
  volume: { sizeGiB: 200, iops: 6000, throughputMiBps: 500 },
  podsPerNode: 32,
};

export const engine: TradingInput = { kind: "trading", active: "a", generations: { a: engineGeneration } };

const feed: TradingInput = {
  kind: "trading",
  active: "a",
  generations: {
    a: { ...engineGeneration, nodes: 2, zone: "b", tuning: { preset: "marketData" } },
  },
};

export const general: ElasticInput = {
  kind: "general",
  machines: ["m7i.2xlarge"],
  nodes: { min: 3, max: 9 },
};

export const batch: ElasticInput = {
  kind: "batch",
  machines: ["c6i.2xlarge", "c6i.4xlarge"],
  nodes: { min: 0, max: 6 },
  capacity: { kind: "spot" },
};

const virginia: AwsRegionInput = {
  cloud: "aws",
  role: "primary",
  region: "us-east-1",
  accountId: "111111111111",
  roles: { plan: "arn:aws:iam::111111111111:role/plan", apply: "arn:aws:iam::111111111111:role/apply" },
  network: virginiaNetwork,
  cluster: {
    version: "1.35",
    api: { kind: "private", from: ["10.200.8.0/24"] },
    access: { admins: ["arn:aws:iam::111111111111:role/platform"] },
    tuner: {
      image: `111111111111.dkr.ecr.us-east-1.amazonaws.com/hft-tune@sha256:${"0123456789abcdef".repeat(4)}`,
    },
  },
  pools: { engine, feed, general, batch },
  monitoring: { pagers: ["pagerduty"] },
};

/** A production environment that nothing can be said against, and that states more than it must. */
export const validEnvironment: EnvironmentInput = defineEnvironment({
  name: "production",
  owner: { team: "low-latency", costCentre: "EQ-101", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [
    { venue: "internal", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" },
    {
      venue: "fx",
      days: "24x7",
      leastBad: { timezone: "UTC", day: "sat", start: "08:00", durationHours: 12 },
    },
  ],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 30, rtoMinutes: 30, decisionMinutes: 5 },
  state: { kind: "s3", bucket: "hft-production-state", region: "us-west-2" },
  reserved: {
    office: { cidr: "10.200.0.0/16", purpose: "offices and build runners" },
    colo: { cidr: "10.210.0.0/16", purpose: "colocation racks" },
  },
  regions: {
    virginia,
    ohio: like(virginia, {
      role: "dr",
      capacity: "reserved",
      region: "us-east-2",
      accountId: "111111111111",
      network: {
        kind: "create",
        cidr: "10.1.0.0/16",
        zones: { a: "use2-az1", b: "use2-az2", c: "use2-az3" },
      },
    }),
  },
});
