import { defineEnvironment } from "../../src/clouds";

const adopted = (region: string, use: string): string =>
  `projects/hft-keys/locations/${region}/keyRings/granary/cryptoKeys/${use}`;

/** What a firm stores in Google Cloud, in two regions of one project and one network. */
export default defineEnvironment({
  name: "granary",
  owner: { team: "futures", costCentre: "FUT-202", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: {
    kind: "gcs",
    bucket: "hft-granary-state",
    provision: {
      kind: "create",
      projectId: "hft-granary-states",
      projectNumber: "444444444445",
      location: "NAM4",
      ownState: "bucket",
      people: ["group:platform@hft-trading.example.com"],
    },
  },
  pipeline: {
    kind: "gitlab",
    project: { name: "firm/trading/hft", id: 4321 },
    namespaceId: 98,
  },
  regions: {
    iowa: {
      cloud: "gcp",
      role: "primary",
      region: "us-central1",
      projectId: "hft-granary",
      projectNumber: "444444444444",
      network: {
        kind: "create",
        cidr: "10.70.0.0/16",
        zones: { a: "us-central1-a", b: "us-central1-b", c: "us-central1-c" },
      },
      database: {
        kind: "primary",
        edition: "ENTERPRISE_PLUS",
        version: "17",
        machine: "db-perf-optimized-N-8",
        storage: { type: "PD_SSD", sizeGiB: 500, maxSizeGiB: 2000 },
        availability: { kind: "regional", zone: "b", standbyZone: "c" },
        dataCache: true,
        recoveryDays: 14,
        maintenanceFreeze: { from: "12-15", until: "01-10" },
        serviceAccounts: ["engine@hft-granary.iam.gserviceaccount.com"],
        flags: { work_mem: { value: "65536", reason: "reports sort in memory" } },
      },
      cache: {
        kind: "valkey",
        version: "8.0",
        machine: "HIGHMEM_MEDIUM",
        replicas: 2,
        persistence: { kind: "log" },
      },
      buckets: {
        marketdata: {
          kind: "data",
          archive: [
            { to: "NEARLINE", afterDays: 30 },
            { to: "ARCHIVE", afterDays: 120 },
          ],
          expireDays: 1100,
        },
        records: {
          kind: "data",
          retention: { kind: "locked", days: 2557, irreversible: "I understand" },
          softDeleteDays: 30,
        },
        results: { kind: "data", retention: { kind: "unlocked", days: 90 }, softDeleteDays: 0 },
        flowlogs: { kind: "flow-logs", expireDays: 365 },
        research: { kind: "adopt", name: "firm-research" },
      },
      images: {
        kind: "home",
        repositories: {
          engine: { readers: ["engine-nodes@hft-granary.iam.gserviceaccount.com"] },
          tools: { untaggedDays: 3, scan: false },
        },
      },
    },
    carolina: {
      cloud: "gcp",
      role: "dr",
      capacity: "none",
      region: "us-east1",
      projectId: "hft-granary",
      projectNumber: "444444444444",
      network: {
        kind: "adopt",
        name: "hft-granary-iowa",
        zones: { a: "us-east1-b", b: "us-east1-c" },
        subnets: { data: { name: "granary-data", cidr: "10.71.32.0/22" } },
        keys: {
          kind: "adopt",
          disks: adopted("us-east1", "disks"),
          data: adopted("us-east1", "data"),
          objects: adopted("us-east1", "objects"),
        },
      },
      database: { kind: "replica", replicaOf: "iowa", state: "replica" },
      cache: {
        kind: "redis",
        tier: "STANDARD_HA",
        version: "7.2",
        memoryGiB: 16,
        zone: "a",
        standbyZone: "b",
        readReplicas: 2,
        persistence: { kind: "snapshots", everyHours: 6 },
      },
      buckets: { flowlogs: { kind: "flow-logs" } },
      images: { kind: "replica", of: "iowa" },
    },
  },
  gcp: {
    identities: { projectId: "hft-granary-pipelines", projectNumber: "444444444446" },
    cost: {
      billingAccount: "012345-6789AB-CDEF01",
      currency: "USD",
      projectId: "hft-granary",
      serviceAccounts: {
        plan: "cost-plan@hft-granary.iam.gserviceaccount.com",
        apply: "cost-apply@hft-granary.iam.gserviceaccount.com",
      },
      monthly: 180_000,
      perService: { "6F81-5844-456A": 90_000 },
      actualPercents: [50, 80, 100],
      topic: "projects/hft-granary/topics/spending",
    },
  },
});
