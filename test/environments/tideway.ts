import type { FleetInput } from "../../src/azure/machines/spec/fleet-schema";
import { defineEnvironment } from "../../src/clouds";

type GenerationInput = FleetInput["generations"][string];

const tenantId = "22222222-0000-4000-8000-000000000001";
const publicKey =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g duty@hft-trading.example.com";

const engine: GenerationInput = {
  machine: "Standard_F32ams_v6",
  members: { one: { host: 8 }, two: { host: 9 } },
  placement: { kind: "proximity" },
  image: { kind: "ubuntu", version: "24.04.202611050" },
  tuning: { preset: "tradingEngine", cores: { housekeeping: 2, network: 4 } },
  signIn: { publicKey },
};

/**
 * Trading machines outside of a cluster in Azure, in every form that they have: in a region with availability zones, and
 * in Chicago, where there are none.
 */
export default defineEnvironment({
  name: "tideway",
  owner: { team: "futures", costCentre: "FUT-302", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: {
    kind: "azurerm",
    resourceGroup: "hft-states",
    storageAccount: "hfttidewaystates",
    container: "tideway",
    region: "eastus2",
  },
  regions: {
    illinois: {
      cloud: "azure",
      role: "primary",
      location: "northcentralus",
      subscriptionId: "22222222-0000-4000-8000-000000000060",
      tenantId,
      network: {
        kind: "create",
        cidr: "10.92.0.0/16",
        zones: { a: {} },
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
            a: {
              ...engine,
              dataDisks: {
                journal: { kind: "ultra", lun: 0, sizeGiB: 256, iops: 60_000, megabytesPerSecond: 1000 },
                records: { kind: "premium-v2", lun: 1, sizeGiB: 1024, sectorBytes: 512 },
              },
            },
            b: {
              ...engine,
              machine: "Standard_FX16mds_v2",
              members: { one: { host: 12 } },
              osDisk: { kind: "ephemeral", sizeGiB: 128 },
              signIn: { by: "entra", publicKey, user: "duty" },
              packageUpdates: "by-image",
            },
          },
        },
        // Hosts of the firm's own, which Azure updates on Saturday mornings.
        pricing: {
          active: "a",
          zone: "a",
          addresses: { kind: "slot", slot: 1 },
          hostUpdates: { kind: "window", firstDay: "2026-12-05", startUtc: "13:00" },
          generations: {
            a: {
              ...engine,
              machine: "Standard_E32s_v5",
              members: { one: { host: 4 }, two: { host: 5 }, three: { host: 6 } },
              placement: { kind: "dedicated-hosts", sku: "ESv5-Type1", hosts: 2, replaceOnFailure: false },
              tuning: { preset: "balanced" },
              image: {
                kind: "own",
                id: "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/images/providers/Microsoft.Compute/galleries/hft/images/pricing/versions/2026.11.1",
              },
            },
          },
        },
        // A machine that has its host to itself.
        history: {
          active: "a",
          zone: "a",
          addresses: { kind: "slot", slot: 2 },
          hostUpdates: { kind: "window", firstDay: "2026-12-06", startUtc: "08:30", durationHours: 2 },
          generations: {
            a: {
              ...engine,
              machine: "Standard_E104is_v5",
              members: { one: { host: 4 } },
              placement: { kind: "none", reason: "one machine, which fills its host" },
              tuning: { preset: "balanced" },
              osDisk: { kind: "remote", type: "standard-ssd", sizeGiB: 256 },
              secureBoot: false,
              encryptionAtHost: false,
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
        quotes: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "internal", host: 3 },
          from: ["10.210.5.0/24"],
          ports: [9880],
          health: { port: 9000 },
        },
        counterparties: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "public", label: "hft-tideway-orders" },
          from: ["198.51.100.0/24"],
          checkedFrom: ["203.0.113.0/27", "203.0.113.64/27"],
          ports: [9878],
          floatingIp: true,
          health: { protocol: "https", port: 9443, intervalSeconds: 10 },
          idleMinutes: 60,
        },
      },
    },
    texas: {
      cloud: "azure",
      role: "standby",
      capacity: "reserved",
      location: "southcentralus",
      subscriptionId: "22222222-0000-4000-8000-000000000061",
      tenantId,
      network: {
        kind: "create",
        cidr: "10.93.0.0/16",
        zones: {
          a: { number: "2", physical: "southcentralus-az1" },
          b: { number: "1", physical: "southcentralus-az3" },
        },
        from: { colo: { cidr: "10.210.0.0/16", protocol: "all" } },
      },
      fleets: {
        gateway: {
          active: "a",
          zone: "b",
          addresses: { kind: "slot", slot: 0 },
          generations: {
            a: {
              ...engine,
              machine: "Standard_E16bds_v5",
              placement: { kind: "reserved", spare: 1 },
              tuning: { preset: "balanced" },
              dataDisks: {
                journal: { kind: "premium-v2", lun: 0, sizeGiB: 200, iops: 40_000, megabytesPerSecond: 1200 },
              },
            },
          },
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
        counterparties: {
          kind: "fleet",
          fleet: "gateway",
          address: { kind: "public" },
          from: ["198.51.100.0/24"],
          ports: [9878],
          health: { port: 9000 },
        },
      },
    },
    arizona: {
      cloud: "azure",
      role: "dr",
      capacity: "none",
      location: "westus3",
      subscriptionId: "22222222-0000-4000-8000-000000000062",
      tenantId,
      network: {
        kind: "adopt",
        id: "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/trading",
        zones: { a: { number: "3", physical: "westus3-az1" } },
        subnets: { trading: { a: { name: "engines", cidr: "10.94.16.0/20" } } },
        keys: {
          kind: "adopt",
          disks: {
            encryptionSetId:
              "/subscriptions/22222222-0000-4000-8000-000000000062/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/trading",
          },
        },
      },
      fleets: {
        gateway: {
          active: "a",
          zone: "a",
          addresses: { kind: "block", cidr: "10.94.31.192/27" },
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
