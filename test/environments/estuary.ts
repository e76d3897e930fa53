import { defineEnvironment } from "../../src/clouds";

const tenantId = "22222222-0000-4000-8000-000000000001";
const hub = "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/hub";
const zone = (name: string): string => `${hub}/providers/Microsoft.Network/privateDnsZones/${name}`;

/**
 * Clusters of Azure, in two regions: one with all that a cluster has, in a network of its own, and one in a network that
 * exists, which states nothing but what it must.
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
  },
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
