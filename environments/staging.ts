import { defineEnvironment } from "../src/clouds";

export default defineEnvironment({
  name: "staging",
  owner: { team: "low-latency", costCentre: "EQ-102", alerts: ["alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xnas", timezone: "America/New_York", days: "mon-fri", open: "04:00", close: "20:00" }],
  changeWindow: { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 },
  // Its standby regions have the data and state no machines: a day to state, build and start them.
  objectives: { rpoSeconds: 30, rtoMinutes: 1440, decisionMinutes: 60 },
  state: { kind: "s3", bucket: "hft-staging-state", region: "us-east-2" },
  reserved: { office: { cidr: "10.200.0.0/16", purpose: "offices and build runners" } },
  regions: {
    virginia: {
      cloud: "aws",
      role: "primary",
      region: "us-east-1",
      accountId: "222222222222",
      network: {
        kind: "create",
        cidr: "10.20.0.0/16",
        zones: { a: "use1-az4", b: "use1-az2" },
        nat: { kind: "single", zone: "a" },
      },
      cluster: {
        version: "1.35",
        api: { kind: "private", from: ["10.200.8.0/24"] },
        access: { admins: ["arn:aws:iam::222222222222:role/platform"] },
      },
      pools: {
        engine: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              machine: "c7i.metal-24xl",
              nodes: 1,
              spare: 0,
              zone: "a",
              placement: { kind: "cluster" },
              image: { kind: "al2023", release: "1.35.6-20260714" },
              tuning: { preset: "tradingEngine" },
            },
          },
        },
        general: { kind: "general", machines: ["m7i.xlarge"], nodes: { min: 2, max: 4 } },
      },
      database: {
        kind: "primary",
        version: "17.9",
        machine: "db.r7i.large",
        storage: { type: "gp3", sizeGiB: 100 },
      },
      cache: {
        engine: { kind: "valkey", version: "8.1" },
        machine: "cache.r7g.large",
        nodes: 2,
        users: { engine: {} },
      },
      monitoring: { pagers: ["pagerduty"] },
    },
    iowa: {
      cloud: "gcp",
      role: "standby",
      capacity: "none",
      region: "us-central1",
      projectId: "hft-trading-staging",
      projectNumber: "210987654321",
      network: { kind: "create", cidr: "10.21.0.0/16", zones: { a: "us-central1-a", b: "us-central1-b" } },
      database: {
        kind: "primary",
        edition: "ENTERPRISE",
        version: "17",
        machine: "db-custom-2-7680",
        storage: { type: "PD_SSD", sizeGiB: 100 },
        logicalReplication: true,
        seededBy: { kind: "logical", region: "virginia" },
      },
      cache: { kind: "valkey", version: "8.0", machine: "STANDARD_SMALL" },
    },
    arizona: {
      cloud: "azure",
      role: "dr",
      capacity: "none",
      location: "westus3",
      subscriptionId: "44444444-0000-4000-8000-000000000010",
      tenantId: "33333333-0000-4000-8000-000000000001",
      network: {
        kind: "create",
        cidr: "10.22.0.0/16",
        zones: { a: { number: "1", physical: "westus3-az2" }, b: { number: "2", physical: "westus3-az1" } },
      },
      database: {
        kind: "primary",
        version: "17",
        machine: "GP_Standard_D2ds_v5",
        storage: { sizeGiB: 128 },
        availability: { kind: "zone-redundant", zone: "a", standbyZone: "b" },
        administrators: {
          dba: {
            objectId: "33333333-0000-4000-8000-000000000040",
            principalName: "hft-dba",
            principalType: "Group",
          },
        },
        logicalReplication: true,
        seededBy: { kind: "logical", region: "virginia" },
      },
      cache: { sku: "Balanced_B1" },
    },
  },
  accept: [
    {
      code: "VENUE-001",
      path: "sessions.0.venue",
      reason: "staging lies where production does",
      until: "2027-06-30",
    },
    {
      code: "AWS-POOL-005",
      path: "regions.virginia.pools.engine",
      reason: "one node: staging stands still with it",
      until: "2027-06-30",
    },
  ],
});
