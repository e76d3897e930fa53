import { defineEnvironment } from "../../src/clouds";

/** Google Cloud alone, in two regions: one in a network of its own, one in a Shared VPC with keys that exist. */
export default defineEnvironment({
  name: "plains",
  owner: { team: "futures", costCentre: "FUT-201", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: { kind: "gcs", bucket: "hft-plains-state", region: "us-east4", prefix: "hft/plains" },
  tags: { desk: "Futures / Options" },
  regions: {
    iowa: {
      cloud: "gcp",
      role: "primary",
      region: "us-central1",
      projectId: "hft-plains-prod",
      projectNumber: "555555555555",
      serviceAccounts: {
        plan: "terraform-plan@hft-plains-ops.iam.gserviceaccount.com",
        apply: "terraform-apply@hft-plains-ops.iam.gserviceaccount.com",
      },
      network: {
        kind: "create",
        cidr: "10.80.0.0/16",
        zones: { a: "us-central1-a", b: "us-central1-b", c: "us-central1-c", d: "us-central1-f" },
        mtu: 8896,
        nat: { kind: "cloud-nat", portsPerMachine: 4096 },
        egressAddresses: 4,
        googleApis: "private",
        from: {
          office: { cidr: "10.200.8.0/24", protocol: "tcp", ports: { from: 443, to: 443 } },
          colo: { cidr: "10.210.0.0/16", protocol: "all" },
        },
        to: {
          venue: { cidr: "198.51.100.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } },
          feed: { cidr: "203.0.113.0/24", protocol: "udp", ports: { from: 40_000, to: 40_010 } },
          colo: { cidr: "10.210.0.0/16", protocol: "all" },
        },
        flowLogs: { kind: "sampled", percent: 50, intervalSeconds: 30 },
        keys: { kind: "create", rotationDays: 30 },
      },
    },
    carolina: {
      cloud: "gcp",
      role: "dr",
      capacity: "none",
      region: "us-east1",
      tags: { desk: "futures-dr" },
      projectId: "hft-plains-dr",
      projectNumber: "666666666666",
      network: {
        kind: "adopt",
        name: "trading",
        hostProjectId: "hft-network-host",
        zones: { b: "us-east1-b", c: "us-east1-c" },
        subnets: {
          private: {
            name: "trading-nodes",
            cidr: "10.81.0.0/20",
            pods: { name: "trading-pods", cidr: "10.81.128.0/17" },
            services: { name: "trading-services", cidr: "10.81.64.0/20" },
          },
          trading: { name: "trading-machines", cidr: "10.81.16.0/20" },
          data: { name: "trading-data", cidr: "10.81.32.0/22" },
        },
        egressAddresses: ["203.0.113.40", "203.0.113.41"],
        keys: {
          kind: "adopt",
          disks: "projects/hft-keys/locations/us-east1/keyRings/trading/cryptoKeys/disks",
        },
      },
    },
  },
});
