import { defineEnvironment } from "../../src/clouds";

const tenantId = "22222222-0000-4000-8000-000000000001";
const hub = "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/hub";
const snapshot = `${hub}/providers/Microsoft.ContainerService/snapshots/engine-20261120`;
const group = `${hub}/providers/Microsoft.Compute/proximityPlacementGroups/chicago-desk`;
const zone = (name: string): string => `${hub}/providers/Microsoft.Network/privateDnsZones/${name}`;

/**
 * Clusters of Azure, in two regions: one with all that a cluster has and trading nodes of every placement, in a network of
 * its own, and one in a network that exists, which states nothing but what it must.
 */
export default defineEnvironment({
  name: "estuary",
  owner: { team: "futures", costCentre: "FUT-302", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: {
    kind: "azurerm",
    resourceGroup: "hft-states",
    storageAccount: "hftestuarystates",
    container: "estuary",
    region: "westus3",
    provision: {
      kind: "create",
      subscriptionId: "22222222-0000-4000-8000-000000000080",
      tenantId,
      ownState: "bucket",
      people: ["22222222-0000-4000-8000-0000000000a1"],
      from: ["203.0.113.16/28"],
    },
  },
  pipeline: {
    kind: "gitlab",
    project: { name: "firm/trading/hft", id: 4321 },
    namespaceId: 98,
  },
  azure: {
    identities: { subscriptionId: "22222222-0000-4000-8000-000000000081", tenantId, location: "westus3" },
  },
  accept: [
    {
      code: "AZURE-PLACE-001",
      path: "regions.virginia.pools.pricing.generations.a.placement",
      reason: "pricing waits for no packet; its licences are by host",
      until: "2027-06-30",
    },
  ],
  regions: {
    virginia: {
      cloud: "azure",
      role: "primary",
      location: "eastus2",
      subscriptionId: "22222222-0000-4000-8000-000000000030",
      tenantId,
      network: {
        kind: "create",
        cidr: "10.64.0.0/16",
        zones: {
          a: { number: "1", physical: "eastus2-az3" },
          b: { number: "2", physical: "eastus2-az1" },
          c: { number: "3", physical: "eastus2-az2" },
        },
        pods: "subnet",
        from: { office: { cidr: "10.200.8.0/24", protocol: "tcp", ports: { from: 443, to: 443 } } },
      },
      cluster: {
        version: "1.35",
        nodeVersion: "1.34",
        plan: "long-term",
        api: { kind: "vnet-integration" },
        access: { admins: ["22222222-0000-4000-8000-000000000040", "22222222-0000-4000-8000-000000000041"] },
        runCommand: true,
        system: {
          machine: "Standard_D8ds_v5",
          os: "azure-linux",
          osDisk: { kind: "ephemeral", sizeGiB: 200 },
          podsPerNode: 60,
          nodes: { min: 3, max: 5 },
        },
        tuner: {
          image: `hftestuary.azurecr.io/platform/hft-tune@sha256:${"0123456789abcdef".repeat(4)}`,
        },
        upgrades: { kubernetes: "patch", nodeOs: "security-patch" },
        freezes: {
          "year-end": { from: "2026-12-18", until: "2027-01-04" },
          "index-rebalance": { from: "2027-06-21", until: "2027-06-28" },
        },
        imageCleaner: { intervalHours: 168 },
      },
      pools: {
        general: {
          kind: "general",
          machine: "Standard_D16ds_v5",
          osDisk: { kind: "ephemeral" },
          nodes: { min: 3, max: 9 },
        },
        engine: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              machine: "Standard_F32ams_v6",
              nodes: 3,
              zone: "a",
              placement: { kind: "proximity" },
              image: { kind: "newest", version: "1.35.4" },
              tuning: {
                preset: "tradingEngine",
                cores: { housekeeping: 2, network: 4 },
                hugePages: [{ size: "2Mi", count: 8192 }],
                pod: { cpus: 24, memoryMiB: 131_072 },
              },
              ultraDisk: true,
            },
            b: {
              machine: "Standard_F32ams_v6",
              nodes: 3,
              zone: "a",
              placement: { kind: "reserved" },
              image: { kind: "snapshot", id: snapshot, version: "1.35.4" },
              tuning: { preset: "tradingEngine" },
              drainMinutes: 60,
            },
          },
        },
        "market-data": {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              machine: "Standard_D32ds_v6",
              nodes: 2,
              zone: "b",
              placement: { kind: "shared", groupId: group },
              image: { kind: "newest", os: "azure-linux", version: "1.34.2" },
              tuning: { preset: "marketData" },
              osDisk: { kind: "ephemeral", sizeGiB: 200 },
              podsPerNode: 20,
            },
          },
        },
        pricing: {
          kind: "trading",
          active: "a",
          hostUpdates: { kind: "window", firstDay: "2026-12-05", startUtc: "13:00", durationHours: 4 },
          generations: {
            a: {
              machine: "Standard_D32s_v5",
              nodes: 4,
              zone: "c",
              placement: { kind: "dedicated-hosts", sku: "DSv5-Type1", hosts: 4, faultDomains: 2 },
              image: { kind: "newest", version: "1.35.4" },
              tuning: { preset: "balanced", sysctls: { "vm.swappiness": "1" } },
            },
          },
        },
        simulation: {
          kind: "trading",
          active: "a",
          generations: {
            a: {
              machine: "Standard_HB176rs_v4",
              nodes: 1,
              zone: "a",
              placement: {
                kind: "none",
                reason: "Azure reserves no machine of the series, and one is close to itself",
              },
              image: { kind: "newest", version: "1.35.4" },
              tuning: { preset: "balanced" },
              podsPerNode: 30,
            },
          },
        },
        batch: { kind: "batch", machine: "Standard_F16ams_v6", nodes: { min: 0, max: 20 }, podsPerNode: 30 },
        "end-of-day-reports": {
          kind: "batch",
          machine: "Standard_E16bds_v5",
          osDisk: { kind: "managed", sizeGiB: 256 },
          nodes: { min: 1, max: 4 },
          capacity: { kind: "on-demand" },
        },
      },
    },
    frankfurt: {
      cloud: "azure",
      role: "dr",
      capacity: "on-demand",
      location: "germanywestcentral",
      subscriptionId: "22222222-0000-4000-8000-000000000031",
      tenantId,
      network: {
        kind: "adopt",
        id: `${hub}/providers/Microsoft.Network/virtualNetworks/trading`,
        zones: {
          a: { number: "1", physical: "germanywestcentral-az1" },
          b: { number: "2", physical: "germanywestcentral-az2" },
        },
        subnets: {
          private: { name: "nodes", cidr: "10.65.0.0/20" },
          endpoints: { name: "endpoints", cidr: "10.65.128.0/24" },
        },
        dnsZones: {
          vault: zone("privatelink.vaultcore.azure.net"),
          cluster: zone("privatelink.germanywestcentral.azmk8s.io"),
        },
      },
      cluster: {
        version: "1.36",
        api: { kind: "private-endpoint" },
        access: { admins: ["22222222-0000-4000-8000-000000000040"] },
        secrets: { kind: "platform" },
        addresses: { services: "10.65.144.0/20", pods: "10.65.192.0/18" },
        system: { machine: "Standard_D4s_v5" },
      },
    },
  },
});
