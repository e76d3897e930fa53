import { defineEnvironment, like } from "../../src/clouds";
import type { AwsInterconnectInput } from "../../src/aws/interconnect/spec/schema";
import type { AwsRegionInput } from "../../src/aws/region/spec/schema";

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

/** Both phases of a link, a LAG, a VPN behind them and a probe. */
const interconnect: AwsInterconnectInput = {
  gateway: { kind: "create", asn: 64512 },
  attachment: { kind: "virtual-private-gateway", gateway: { kind: "create", asn: 64513 } },
  receives: ["10.210.0.0/16"],
  links: {
    primary: {
      kind: "dedicated",
      site: "EqDB3",
      speedGbps: 10,
      macsec: true,
      phase: {
        kind: "established",
        connectionId: "dxcon-fh6ayh1d",
        macsecKey: {
          secretArn: `arn:aws:secretsmanager:eu-west-1:${account}:secret:directconnect!prod/eu-west-1/directconnect/0a1b`,
          mode: "must_encrypt",
        },
        virtualInterfaces: { exchange: { vlan: 100, bgpAsn: 65_000 } },
      },
    },
    feed: {
      kind: "lag",
      site: "EqDB3",
      speedGbps: 10,
      connections: 2,
      phase: {
        kind: "established",
        connectionId: "dxlag-fgsu9erb",
        virtualInterfaces: { feed: { vlan: 200, bgpAsn: 65_001 } },
      },
    },
    second: { kind: "dedicated", site: "EqDB3", speedGbps: 10, phase: { kind: "ordered" } },
  },
  vpn: { colo: { address: "203.0.113.20", asn: 65_000 } },
  probes: { gateway: { zone: "a", destination: "10.210.0.10", protocol: "tcp", port: 443 } },
};

/**
 * Two regions with everything that watches or is watched: machines, load balancers, links, data, alarms, an
 * accelerator in front and a budget.
 */
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
      interconnect,
      fleets: {
        gateway: {
          active: "a",
          zone: "a",
          addresses: { kind: "slot", slot: 0 },
          generations: {
            a: {
              machine: "m7i.4xlarge",
              members: { one: { host: 8 }, two: { host: 9 } },
              placement: { kind: "spread" },
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
        storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
        parameters: { max_connections: { value: "500", reason: "a pool of 20 for each of 20 services" } },
      },
      cache: { engine: { kind: "valkey", version: "8.1" }, machine: "cache.r7g.2xlarge", nodes: 2 },
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
      database: { kind: "replica", replicaOf: "dublin", state: "replica" },
    }),
  },
  aws: {
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
  },
});
