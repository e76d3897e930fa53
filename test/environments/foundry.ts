import { defineEnvironment } from "../../src/clouds";
import type { FleetInput } from "../../src/gcp/machines/spec/fleet-schema";

type GenerationInput = FleetInput["generations"][string];

const image = { kind: "ubuntu", name: "ubuntu-2404-noble-amd64-v20261105" } as const;

const engine: GenerationInput = {
  machine: "c3-standard-44",
  members: { one: { host: 8 }, two: { host: 9 } },
  placement: { kind: "compact" },
  image,
  tuning: { preset: "tradingEngine", smt: "off", cores: { housekeeping: 2, network: 4 } },
  bandwidth: "tier-1",
};

/** Trading machines outside of a cluster in Google Cloud, in every form that they have. */
export default defineEnvironment({
  name: "foundry",
  owner: { team: "futures", costCentre: "FUT-203", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: { kind: "gcs", bucket: "hft-foundry-state", region: "us-east4" },
  regions: {
    iowa: {
      cloud: "gcp",
      role: "primary",
      region: "us-central1",
      projectId: "hft-foundry",
      projectNumber: "777777777777",
      monitoring: {},
      network: {
        kind: "create",
        cidr: "10.90.0.0/16",
        zones: { a: "us-central1-a", b: "us-central1-b" },
        from: { colo: { cidr: "10.210.0.0/16", protocol: "all" } },
        to: { colo: { cidr: "10.210.0.0/16", protocol: "all" } },
      },
      fleets: {
        // Two generations side by side, the second of which nobody trades on yet.
        gateway: {
          active: "a",
          zone: "a",
          addresses: { kind: "slot", slot: 0 },
          from: {
            clients: { cidr: "10.210.4.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } },
            monitoring: { cidr: "10.210.8.0/24", protocol: "tcp", ports: { from: 9100, to: 9100 } },
          },
          to: { venue: { cidr: "198.51.100.0/24", protocol: "tcp", ports: { from: 9878, to: 9878 } } },
          generations: {
            a: engine,
            b: {
              ...engine,
              machine: "c4-standard-48",
              members: { one: { host: 12 } },
              turbo: "all-core-max",
              visibleCores: 16,
              disk: { sizeGiB: 200, iops: 6000, throughputMiBps: 280 },
            },
          },
        },
        // Hosts of the firm's own, whose group exists.
        pricing: {
          active: "a",
          zone: "b",
          addresses: { kind: "slot", slot: 1 },
          generations: {
            a: {
              ...engine,
              machine: "c2-standard-30",
              bandwidth: "default",
              members: { one: { host: 4 }, two: { host: 5 }, three: { host: 6 } },
              spare: 1,
              localSsds: 4,
              placement: { kind: "shared-hosts", group: "pricing", nodeType: "c2-node-60-240", hosts: 2 },
            },
          },
        },
        // Hosts of the generation's own, with the local SSDs of its machines.
        risk: {
          active: "a",
          zone: "b",
          addresses: { kind: "slot", slot: 4 },
          generations: {
            a: {
              ...engine,
              machine: "c2-standard-30",
              bandwidth: "default",
              members: { one: { host: 4 }, two: { host: 5 }, three: { host: 6 } },
              spare: 1,
              localSsds: 4,
              automaticRestart: true,
              placement: {
                kind: "sole-tenant",
                nodeType: "c2-node-60-240",
                hosts: { kind: "fixed", count: 2 },
                maintenance: "restart-in-place",
              },
            },
          },
        },
        // Machines that may be moved, on the newer of two processors.
        history: {
          active: "a",
          zone: "b",
          addresses: { kind: "slot", slot: 3 },
          generations: {
            a: {
              ...engine,
              machine: "n2-standard-32",
              bandwidth: "default",
              members: { one: { host: 4 } },
              placement: { kind: "none", reason: "nothing waits for it" },
              disk: { type: "pd-ssd", sizeGiB: 500 },
              minCpuPlatform: "Intel Ice Lake",
              onHostMaintenance: "migrate",
              automaticRestart: true,
              secureBoot: false,
            },
          },
        },
        // Metal, and an image of the firm's own.
        recorder: {
          active: "a",
          zone: "b",
          addresses: { kind: "slot", slot: 2 },
          generations: {
            a: {
              ...engine,
              machine: "c3-standard-192-metal",
              bandwidth: "default",
              members: { one: { host: 4 } },
              spare: 0,
              placement: { kind: "none", reason: "one machine" },
              image: { kind: "own", name: "recorder-2026-11-01", project: "hft-images" },
            },
          },
        },
      },
      ingress: {
        // For peers inside, and for counterparties on the internet, whom a name of DNS leads here.
        orders: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "internal", host: 2 },
          from: ["10.210.4.0/24"],
          ports: [9878, 9879],
          health: { port: 9000 },
        },
        counterparties: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "public" },
          from: ["198.51.100.0/24"],
          checkedFrom: ["203.0.113.0/27", "203.0.113.64/27"],
          ports: [9878],
          health: { protocol: "https", port: 9443, path: "/serving", intervalSeconds: 10 },
          drainSeconds: 60,
        },
      },
    },
    carolina: {
      cloud: "gcp",
      role: "dr",
      capacity: "none",
      region: "us-east1",
      projectId: "hft-foundry-dr",
      projectNumber: "888888888888",
      monitoring: {},
      network: {
        kind: "adopt",
        name: "trading",
        hostProjectId: "hft-network-host",
        zones: { a: "us-east1-b" },
        subnets: { trading: { name: "trading-machines", cidr: "10.91.16.0/20" } },
        keys: {
          kind: "adopt",
          disks: "projects/hft-keys/locations/us-east1/keyRings/trading/cryptoKeys/disks",
        },
      },
      fleets: {
        gateway: {
          active: "a",
          zone: "a",
          addresses: { kind: "block", cidr: "10.91.31.192/27" },
          generations: { a: engine },
        },
      },
      ingress: {
        orders: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "internal", host: 2 },
          from: ["10.210.4.0/24"],
          ports: [9878],
          health: { port: 9000 },
        },
      },
    },
  },
});
