import type { AwsRegionInput } from "../../src/aws/region/spec/schema";

/** What both regions of AWS have. */
const base: AwsRegionInput = {
  cloud: "aws",
  role: "primary",
  region: "us-east-1",
  accountId: "111111111111",
  network: {
    kind: "create",
    cidr: "10.0.0.0/16",
    zones: { a: "use1-az4", b: "use1-az2", c: "use1-az6" },
    nat: { kind: "per-zone" },
    flowLogRetentionDays: 365,
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
  ingress: {
    orders: {
      exposure: "public",
      zones: ["a", "b", "c"],
      from: ["198.51.100.0/24", "203.0.113.0/24"],
      listener: { kind: "tcp", port: 443 },
      target: { port: 8443, health: { port: 8080 } },
    },
    status: {
      exposure: "public",
      zones: ["a", "b", "c"],
      from: ["198.51.100.0/24", "203.0.113.0/24"],
      listener: { kind: "tcp", port: 443 },
      target: { port: 8444, health: { port: 8081 } },
    },
  },
  monitoring: { pagers: ["pagerduty"] },
};

/** The sessions and positions of orders; a region that stands by has its own. */
export const cache: AwsRegionInput["cache"] = {
  engine: { kind: "valkey", version: "8.1" },
  machine: "cache.r7g.2xlarge",
  nodes: 3,
  users: {
    engine: { keys: ["orders:*", "positions:*"], channels: ["fills"] },
    risk: { keys: ["positions:*"], commands: ["+@read"] },
  },
  logRetentionDays: 365,
};

/** AWS, where the firm trades. */
export const virginia: AwsRegionInput = {
  ...base,
  interconnect: {
    gateway: { kind: "create", asn: 64512 },
    attachment: {
      kind: "virtual-private-gateway",
      gateway: { kind: "create", asn: 64513 },
    },
    receives: ["10.210.0.0/16"],
    links: {
      exchange: {
        kind: "dedicated",
        site: "EqDC2",
        speedGbps: 10,
        macsec: true,
        phase: {
          kind: "established",
          connectionId: "dxcon-fh6ayh1d",
          macsecKey: {
            secretArn:
              "arn:aws:secretsmanager:us-east-1:111111111111:secret:directconnect!production/exchange",
            mode: "must_encrypt",
          },
          virtualInterfaces: {
            colo: {
              vlan: 100,
              bgpAsn: 65000,
              addresses: { amazon: "169.254.1.1/30", customer: "169.254.1.2/30" },
            },
          },
        },
      },
      second: {
        kind: "dedicated",
        site: "EqNY5",
        speedGbps: 10,
        macsec: true,
        carrier: "Equinix",
        phase: { kind: "ordered" },
      },
    },
    vpn: { colo: { address: "203.0.113.20", asn: 65000 } },
    probes: {
      exchange: { zone: "a", destination: "10.210.0.10", protocol: "tcp", port: 9878 },
      loss: { zone: "a", destination: "10.210.0.10", protocol: "icmp" },
    },
  },
  fleets: {
    gateway: {
      active: "a",
      zone: "a",
      addresses: { kind: "slot", slot: 0 },
      serviceHosts: { orders: { host: 0, member: "one" } },
      from: { colo: { cidr: "10.210.0.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } } },
      to: {
        network: { cidr: "10.0.0.0/16", protocol: "all" },
        colo: { cidr: "10.210.0.0/16", protocol: "all" },
        systemsmanager: { cidr: "0.0.0.0/0", protocol: "tcp", ports: { from: 443, to: 443 } },
      },
      generations: {
        a: {
          machine: "c7i.metal-24xl",
          members: { one: { host: 8 }, two: { host: 9 } },
          placement: { kind: "cluster" },
          image: { kind: "ami", id: "ami-0a1b2c3d4e5f60718" },
          tuning: { preset: "tradingEngine" },
        },
      },
    },
  },
  database: {
    kind: "primary",
    version: "17.9",
    machine: "db.r7i.8xlarge",
    storage: { type: "io2", sizeGiB: 1000, iops: 32_000, logVolume: "dedicated" },
    insights: "advanced",
    logRetentionDays: 365,
  },
  cache,
  buckets: {
    marketdata: {
      kind: "data",
      archive: [
        { to: "STANDARD_IA", afterDays: 30 },
        { to: "GLACIER_IR", afterDays: 90 },
      ],
    },
    enginestate: {
      kind: "data",
      lock: { kind: "governance", days: 35 },
      oldVersionDays: 35,
      backup: true,
    },
    flowlogs: { kind: "flow-logs", expireDays: 365 },
  },
  images: { kind: "home", repositories: { engine: {}, gateway: {}, risk: {} } },
  backup: {
    plan: {
      daily: { every: "day", retentionDays: 35, copies: { oregon: { retentionDays: 35 } } },
      monthly: { every: "month", retentionDays: 400 },
    },
    restoreTests: ["RDS", "S3"],
  },
};
