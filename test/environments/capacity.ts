import { defineEnvironment, like } from "../../src/clouds";
import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import type { FleetInput } from "../../src/aws/machines/spec/fleet-schema";

type FleetGenerationInput = FleetInput["generations"][string];

const gatewayA: FleetGenerationInput = {
  machine: "c7i.metal-24xl",
  members: { one: { host: 8 }, two: { host: 9 } },
  placement: { kind: "cluster" },
  image: { kind: "ami", id: "ami-0a1b2c3d4e5f60718" },
  tuning: { preset: "tradingEngine", cores: { housekeeping: 2, network: 4 } },
};

const gateway: FleetInput = {
  active: "a",
  zone: "a",
  addresses: { kind: "slot", slot: 0 },
  serviceHosts: { orders: { host: 0, member: "one" }, "drop-copy": { host: 1, member: "two" } },
  from: {
    clients: { cidr: "10.210.4.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } },
    multicast: { cidr: "10.210.8.0/24", protocol: "udp", ports: { from: 40_000, to: 40_010 } },
  },
  generations: {
    a: gatewayA,
    b: {
      ...gatewayA,
      machine: "c6in.32xlarge",
      members: { one: { host: 12, bypassHost: 20 }, two: { host: 13, bypassHost: 21 } },
      placement: {
        kind: "shared",
        groupId: "pg-0a1b2c3d4e5f60718",
        groupArn: "arn:aws:ec2:us-east-1:999999999999:placement-group/desk-floor",
      },
      tuning: { preset: "tradingEngine", sockets: { kind: "dpdk" } },
      efa: true,
    },
  },
};

const recorder: FleetInput = {
  active: "a",
  zone: "b",
  addresses: { kind: "slot", slot: 0 },
  generations: {
    a: {
      machine: "c7i.16xlarge",
      members: { one: { host: 0 }, two: { host: 1 }, three: { host: 2 } },
      spare: 0,
      placement: { kind: "partition", partitions: 2 },
      image: { kind: "ami", id: "ami-0a1b2c3d4e5f60718" },
      tuning: { preset: "marketData" },
      enaExpress: "tcp-and-udp",
    },
  },
};

const virginia: AwsRegionInput = {
  cloud: "aws",
  role: "primary",
  region: "us-east-1",
  accountId: "888888888888",
  network: { kind: "create", cidr: "10.60.0.0/16", zones: { a: "use1-az4", b: "use1-az2" } },
  cluster: {
    version: "1.35",
    api: { kind: "private", from: [] },
    access: { admins: ["arn:aws:iam::888888888888:role/platform"] },
    tuner: {
      image: `888888888888.dkr.ecr.us-east-1.amazonaws.com/hft-tune@sha256:${"0123456789abcdef".repeat(4)}`,
    },
  },
  pools: {
    general: { kind: "general", machines: ["m7i.2xlarge"], nodes: { min: 2, max: 4 } },
    pricing: {
      kind: "trading",
      active: "b",
      generations: {
        a: {
          machine: "c8gn.48xlarge",
          nodes: 2,
          zone: "a",
          placement: { kind: "cluster" },
          image: { kind: "al2023", release: "1.35.6-20260714" },
          tuning: { preset: "tradingEngine" },
          efa: true,
        },
        b: {
          machine: "c7i.16xlarge",
          nodes: 2,
          zone: "a",
          placement: { kind: "cluster" },
          image: { kind: "bottlerocket", release: "1.52.0-18d04e52", kubernetes: "1.35" },
          tuning: { preset: "tradingEngine" },
        },
      },
    },
  },
  fleets: { gateway, recorder },
};

/** Trading machines outside of a cluster, beside one and without one, and every kind of capacity. */
export default defineEnvironment({
  name: "capacity",
  owner: { team: "low-latency", costCentre: "EQ-101", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5 },
  state: { kind: "s3", bucket: "hft-capacity-state", region: "us-west-2" },
  regions: {
    virginia,
    ohio: {
      ...like(virginia, {
        role: "dr",
        capacity: "none",
        region: "us-east-2",
        accountId: "888888888888",
        network: { kind: "create", cidr: "10.61.0.0/16", zones: { a: "use2-az1", b: "use2-az2" } },
      }),
      cluster: undefined,
      pools: {},
      fleets: {
        gateway: {
          ...gateway,
          generations: { a: { ...gatewayA, image: { kind: "ami", id: "ami-0b1b2c3d4e5f60718" } } },
        },
      },
    },
  },
});
