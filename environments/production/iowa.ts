import type { GcpRegionInput } from "../../src/gcp/region/spec/schema";

/** Google Cloud, which stands by: its database is a copy of Virginia's, which PostgreSQL itself replicates. */
export const iowa: GcpRegionInput = {
  cloud: "gcp",
  role: "standby",
  capacity: "reserved",
  region: "us-central1",
  projectId: "hft-trading-prod",
  projectNumber: "123456789012",
  network: {
    kind: "create",
    cidr: "10.2.0.0/16",
    zones: { a: "us-central1-a", b: "us-central1-b", c: "us-central1-c" },
    flowLogs: { kind: "sampled", percent: 100, retentionDays: 365 },
  },
  cluster: {
    version: "1.35",
    channel: "extended",
    api: { kind: "dns" },
    access: { admins: ["group:platform@hft-trading.example.com"] },
    freezes: { nodes: { from: "2026-11-01", until: "2027-04-01" } },
    tuner: {
      image:
        "us-central1-docker.pkg.dev/hft-trading-prod/hft-production-platform/hft-tune@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
    },
  },
  pools: {
    system: {
      kind: "system",
      machine: "c3-standard-4",
      nodes: { min: 3, max: 6 },
      disk: { type: "pd-balanced" },
    },
    general: {
      kind: "general",
      machine: "c3-standard-8",
      nodes: { min: 1, max: 9 },
      disk: { type: "pd-balanced" },
    },
    engine: {
      kind: "trading",
      active: "a",
      generations: {
        a: {
          machine: "c3-standard-88",
          nodes: 3,
          spare: 1,
          zone: "a",
          placement: { kind: "compact" },
          image: { kind: "cos", version: "1.35.3-gke.1389000" },
          tuning: { preset: "tradingEngine" },
          disk: { type: "hyperdisk-balanced" },
          egress: "tier1",
        },
      },
    },
  },
  database: {
    kind: "primary",
    edition: "ENTERPRISE_PLUS",
    version: "17",
    machine: "db-perf-optimized-N-32",
    storage: { type: "PD_SSD", sizeGiB: 1000 },
    logicalReplication: true,
    seededBy: { kind: "logical", region: "virginia" },
  },
  cache: { kind: "valkey", version: "8.0", machine: "HIGHMEM_XLARGE", replicas: 2 },
  images: { kind: "home", repositories: { engine: {}, gateway: {}, risk: {}, platform: {} } },
  monitoring: {
    pagers: { pagerduty: "projects/hft-trading-prod/notificationChannels/8412345678901234567" },
  },
};
