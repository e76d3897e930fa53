import { defineEnvironment } from "../../src/clouds";

const adopted = (use: string): string =>
  `projects/hft-keys/locations/us-east1/keyRings/lookout/cryptoKeys/${use}`;

/** Two regions of Google Cloud in one project, with everything there that can be watched. */
export default defineEnvironment({
  name: "lookout",
  owner: { team: "futures", costCentre: "FUT-203", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 45, rtoMinutes: 60, decisionMinutes: 15 },
  state: { kind: "gcs", bucket: "hft-lookout-state" },
  tags: { desk: "Futures / Options" },
  regions: {
    iowa: {
      cloud: "gcp",
      role: "primary",
      region: "us-central1",
      projectId: "hft-lookout",
      projectNumber: "777777777777",
      network: {
        kind: "create",
        cidr: "10.60.0.0/16",
        zones: { a: "us-central1-a", b: "us-central1-b", c: "us-central1-c" },
        flowLogs: { kind: "sampled", percent: 25, intervalSeconds: 30, metadata: "none", retentionDays: 400 },
      },
      database: {
        kind: "primary",
        edition: "ENTERPRISE_PLUS",
        version: "17",
        machine: "db-perf-optimized-N-8",
        storage: { type: "PD_SSD", sizeGiB: 500 },
        availability: { kind: "regional" },
        flags: { max_connections: { value: "500", reason: "a pool of 20 for each of 20 services" } },
      },
      cache: { kind: "valkey", version: "8.0", machine: "HIGHMEM_MEDIUM", replicas: 2 },
      monitoring: {
        pagers: { pagerduty: "projects/hft-lookout/notificationChannels/8412345678901234567" },
        uptimeChecks: {
          orders: { kind: "tcp", host: "203.0.113.80", port: 9878 },
          portal: { kind: "https", host: "portal.trading.example.com", path: "/serving" },
        },
        thresholds: { databaseCpuPercent: 70 },
      },
    },
    carolina: {
      cloud: "gcp",
      role: "dr",
      capacity: "none",
      region: "us-east1",
      projectId: "hft-lookout",
      projectNumber: "777777777777",
      network: {
        kind: "adopt",
        name: "hft-lookout-iowa",
        zones: { a: "us-east1-b", b: "us-east1-c" },
        subnets: { data: { name: "lookout-data", cidr: "10.61.32.0/22" } },
        keys: {
          kind: "adopt",
          disks: adopted("disks"),
          data: adopted("data"),
          objects: adopted("objects"),
        },
      },
      database: {
        kind: "replica",
        replicaOf: "iowa",
        state: "replica",
        storage: { type: "PD_SSD", sizeGiB: 500, maxSizeGiB: 2000 },
      },
      cache: {
        kind: "redis",
        tier: "STANDARD_HA",
        version: "7.2",
        memoryGiB: 16,
        persistence: { kind: "snapshots", everyHours: 6 },
      },
      monitoring: { pagers: { pagerduty: "projects/777777777777/notificationChannels/8412345678901234568" } },
    },
  },
});
