import { defineEnvironment } from "../../src/clouds";
import type { PoolInput } from "../../src/gcp/machines/spec/pool-schema";

type Generation = Extract<PoolInput, { kind: "trading" }>["generations"][string];

const engine: Generation = {
  machine: "c3-standard-88-lssd",
  nodes: 3,
  zone: "a",
  placement: { kind: "compact" },
  image: { kind: "cos", version: "1.35.3-gke.1389000" },
  tuning: {
    preset: "tradingEngine",
    cores: { housekeeping: 2, network: 4 },
    hugePages: [{ size: "1Gi", count: 16 }],
  },
  disk: { type: "hyperdisk-balanced", sizeGiB: 200, iops: 6000, throughputMiBps: 300 },
  localSsd: { kind: "block" },
  egress: "tier1",
  hostMaintenance: "periodic",
};

const pricing: Generation = {
  ...engine,
  machine: "c2-standard-30",
  nodes: 4,
  spare: 2,
  zone: "b",
  placement: {
    kind: "sole-tenant",
    nodeType: "c2-node-60-240",
    hosts: { kind: "fixed", count: 4 },
    maintenance: "migrate-within-group",
  },
  image: { kind: "ubuntu", version: "1.35.3-gke.1389000" },
  tuning: { preset: "marketData" },
  disk: { type: "pd-ssd" },
  localSsd: { kind: "ephemeral", count: 4 },
  egress: "default",
  hostMaintenance: "as-needed",
};

const system: PoolInput = {
  kind: "system",
  machine: "c3-standard-4",
  nodes: { min: 3, max: 6 },
  disk: { type: "pd-balanced" },
};

const tuner = {
  image: `us-docker.pkg.dev/hft-images/platform/hft-tune@sha256:${"0123456789abcdef".repeat(4)}`,
} as const;

/** Clusters of Google Cloud: one with every kind of pool, one in a Shared VPC that stands by with other placements. */
export default defineEnvironment({
  name: "prairie",
  owner: { team: "futures", costCentre: "FUT-203", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 14 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: { kind: "gcs", bucket: "hft-prairie-state", region: "us-east4" },
  tags: { desk: "Futures / Options" },
  regions: {
    iowa: {
      cloud: "gcp",
      role: "primary",
      region: "us-central1",
      projectId: "hft-prairie-prod",
      projectNumber: "777777777777",
      network: {
        kind: "create",
        cidr: "10.60.0.0/16",
        zones: { a: "us-central1-a", b: "us-central1-b", c: "us-central1-c" },
      },
      cluster: {
        version: "1.35",
        channel: "extended",
        api: { kind: "dns" },
        access: { admins: ["group:platform@hft-trading.example.com"] },
        freezes: {
          nodes: { from: "2026-10-01", until: "2027-06-01" },
          "year-end": { from: "2026-12-18", until: "2027-01-04", scope: "all" },
        },
        tuner,
      },
      backup: {
        location: {
          kind: "elsewhere",
          region: "us-east1",
          keyId: "projects/hft-keys/locations/us-east1/keyRings/trading/cryptoKeys/backups",
        },
        namespaces: ["engine", "pricing"],
      },
      pools: {
        system,
        general: {
          kind: "general",
          machine: "c4-standard-8",
          nodes: { min: 1, max: 9 },
          disk: { type: "hyperdisk-balanced" },
        },
        batch: {
          kind: "batch",
          machine: "c3-highcpu-22",
          nodes: { min: 0, max: 5 },
          disk: { type: "pd-balanced" },
        },
        engine: {
          kind: "trading",
          active: "a",
          generations: {
            a: engine,
            b: { ...engine, machine: "c3-standard-88", localSsd: { kind: "none" }, egress: "default" },
          },
        },
        pricing: { kind: "trading", active: "a", generations: { a: pricing } },
      },
    },
    carolina: {
      cloud: "gcp",
      role: "dr",
      capacity: "reserved",
      region: "us-east1",
      projectId: "hft-prairie-dr",
      projectNumber: "888888888888",
      network: {
        kind: "adopt",
        name: "trading",
        hostProjectId: "hft-network-host",
        zones: { b: "us-east1-b", c: "us-east1-c" },
        subnets: {
          private: {
            name: "trading-nodes",
            cidr: "10.61.0.0/20",
            pods: { name: "trading-pods", cidr: "10.61.128.0/17" },
            services: { name: "trading-services", cidr: "10.61.64.0/20" },
          },
        },
        keys: {
          kind: "adopt",
          disks: "projects/hft-keys/locations/us-east1/keyRings/trading/cryptoKeys/disks",
          secrets: "projects/hft-keys/locations/us-east1/keyRings/trading/cryptoKeys/secrets",
        },
      },
      cluster: {
        version: "1.35",
        api: { kind: "private", from: ["10.200.8.0/24", "10.210.0.0/16"] },
        access: { admins: ["group:platform@hft-trading.example.com", "user:duty@hft-trading.example.com"] },
        freezes: { nodes: { from: "2026-10-01", until: "2027-03-01" } },
        tuner,
        deletionProtection: false,
      },
      pools: {
        system,
        engine: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              ...engine,
              zone: "b",
              placement: { kind: "shared", policy: "trading-floor" },
              spare: 0,
            },
            b: {
              ...engine,
              zone: "c",
              machine: "n2-standard-32",
              placement: { kind: "none", reason: "its data center has no room close by" },
              tuning: { preset: "balanced" },
              disk: { type: "pd-ssd" },
              localSsd: { kind: "none" },
              spare: 0,
            },
          },
        },
        pricing: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              ...pricing,
              nodes: 2,
              spare: 0,
              placement: {
                kind: "sole-tenant",
                nodeType: "c2-node-60-240",
                hosts: { kind: "autoscaled", min: 1, max: 2 },
                maintenance: "migrate",
              },
              tuning: { preset: "balanced", inexpressible: "warn" },
            },
          },
        },
      },
    },
  },
  accept: [
    {
      code: "POLICY-DEL-002",
      path: "prairie-carolina-compute.google_container_cluster.cluster_611F8AFF.deletion_protection",
      reason: "the region is rebuilt in tests of recovery",
      until: "2027-06-30",
    },
  ],
});
