import { defineEnvironment, like } from "../src/clouds";
import type { AwsRegionInput } from "../src/aws/region/spec/schema";
import { arizona } from "./production/arizona";
import { iowa } from "./production/iowa";

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

const cache: AwsRegionInput["cache"] = {
  engine: { kind: "valkey", version: "8.1" },
  machine: "cache.r7g.2xlarge",
  nodes: 3,
  users: {
    engine: { keys: ["orders:*", "positions:*"], channels: ["fills"] },
    risk: { keys: ["positions:*"], commands: ["+@read"] },
  },
  logRetentionDays: 365,
};

export default defineEnvironment({
  name: "production",
  owner: { team: "low-latency", costCentre: "EQ-101", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  // `npm run objectives -- production`: the failover to oregon adds up to 22 minutes, most of them assumed. No drill yet.
  objectives: { rpoSeconds: 30, rtoMinutes: 30, decisionMinutes: 5 },
  state: {
    kind: "s3",
    bucket: "hft-production-state",
    region: "us-east-2",
    keyArn: "arn:aws:kms:us-east-2:111111111111:alias/hft-production-state",
    provision: {
      kind: "create",
      accountId: "111111111111",
      ownState: "bucket",
      people: ["arn:aws:iam::111111111111:role/platform"],
    },
  },
  pipeline: {
    kind: "github",
    owner: { name: "firm", id: 123_456 },
    repository: { name: "hft", id: 456_789 },
  },
  reserved: {
    office: { cidr: "10.200.0.0/16", purpose: "offices and build runners" },
    colo: { cidr: "10.210.0.0/16", purpose: "colocation racks" },
  },
  regions: {
    virginia: {
      ...virginia,
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
    },
    oregon: like(virginia, {
      role: "dr",
      capacity: "reserved",
      region: "us-west-2",
      accountId: "111111111111",
      network: {
        kind: "create",
        cidr: "10.1.0.0/16",
        zones: { a: "usw2-az1", b: "usw2-az2", c: "usw2-az3" },
        flowLogRetentionDays: 365,
      },
      database: {
        kind: "replica",
        replicaOf: "virginia",
        state: "replica",
        logRetentionDays: 365,
        sourceBackups: { retentionDays: 14 },
      },
      cache,
      images: { kind: "replica", of: "virginia" },
      backup: {},
    }),
    iowa,
    arizona,
  },
  dns: {
    accountId: "111111111111",
    zone: { kind: "create", name: "trading.example.com", queryLogDays: 90 },
    names: {
      orders: {
        serves: "stateful",
        ingress: "orders",
        routing: { kind: "failover", regions: ["virginia", "oregon"], armed: ["oregon"] },
      },
      status: {
        serves: "stateless",
        ingress: "status",
        mode: "automatic",
        routing: {
          kind: "failover",
          regions: ["virginia", "oregon", "arizona"],
          armed: ["virginia", "oregon", "arizona"],
        },
      },
      portal: {
        serves: "stateless",
        ingress: "status",
        mode: "automatic",
        routing: {
          kind: "geolocation",
          default: { regions: ["virginia", "oregon"], armed: ["virginia", "oregon"] },
          places: {
            asia: {
              location: { kind: "continent", code: "AS" },
              regions: ["oregon", "virginia"],
              armed: ["oregon", "virginia"],
            },
            california: {
              location: { kind: "state", code: "CA" },
              regions: ["oregon", "arizona"],
              armed: ["oregon", "arizona"],
            },
          },
        },
      },
    },
  },
  aws: {
    accelerator: {
      flowLogRetentionDays: 365,
      endpoints: {
        virginia: { ingress: "orders", state: "primary" },
        oregon: { ingress: "orders", state: "standby" },
      },
    },
    cost: {
      monthlyUsd: 250_000,
      perService: { "Amazon Elastic Compute Cloud - Compute": 150_000 },
      costAllocationTags: "activate",
      anomalies: { minimumUsd: 1_000 },
    },
    identities: { accountId: "111111111111", region: "us-east-2" },
  },
  gcp: {
    cost: { billingAccount: "012345-6789AB-CDEF01", currency: "USD", monthly: 60_000 },
    identities: { projectId: "hft-trading-pipelines", projectNumber: "345678901234" },
  },
  azure: {
    cost: { startMonth: "2026-12", monthly: 60_000 },
    identities: {
      subscriptionId: "33333333-0000-4000-8000-000000000020",
      tenantId: "33333333-0000-4000-8000-000000000001",
      location: "centralus",
    },
  },
  accept: [
    {
      code: "POLICY-ENC-001",
      path: "production-dns.aws_cloudwatch_log_group.query-log_group_AD98884C.kms_key_id",
      reason: "it has the names that clients ask for, which anybody may ask for, and no answer of a system",
      until: "2027-06-30",
    },
    {
      code: "POLICY-LOG-002",
      path: "production-dns.aws_s3_bucket.switches_us-west-2_AB9C4017.aws_s3_bucket_logging",
      reason: "versions of an object tell who switched; a log would have the reads of some fifty checkers",
      until: "2027-06-30",
    },
    {
      code: "VENUE-001",
      path: "sessions.0.venue",
      reason: "AWS has no region in the metro of New York; the links of virginia are its way there",
      until: "2027-06-30",
    },
    {
      code: "AZURE-PLACE-005",
      path: "regions.arizona.fleets.gateway.generations.a.placement",
      reason: "the cluster's engines are reserved; the gateways are made while there is time, and stay",
      until: "2027-06-30",
    },
    {
      code: "AWS-DX-028",
      path: "regions.virginia.interconnect.links.exchange.phase.virtualInterfaces.colo",
      reason: "the policy of the state bucket admits the pipeline's two roles and the platform team's only",
      until: "2027-06-30",
    },
    {
      code: "AWS-VPN-005",
      path: "regions.virginia.interconnect.vpn.colo",
      reason: "the policy of the state bucket admits the pipeline's two roles and the platform team's only",
      until: "2027-06-30",
    },
    {
      code: "AWS-RDS-007",
      path: "regions.virginia.database.storage.logVolume",
      reason: "commits are to wait for no read of a table; 3 000 IOPS are above the log's peak",
      until: "2027-06-30",
    },
    {
      code: "AWS-POOL-005",
      path: "regions.oregon.pools.engine",
      reason: "stands in for one pool",
      until: "2027-06-30",
    },
    {
      code: "GCP-POOL-020",
      path: "regions.iowa.pools.engine",
      reason: "stands in for one pool",
      until: "2027-06-30",
    },
    {
      code: "GCP-GKE-018",
      path: "changeWindow",
      reason:
        "the standby's nine nodes that are not frozen are upgraded one after another over several windows",
      until: "2027-06-30",
    },
  ],
});
