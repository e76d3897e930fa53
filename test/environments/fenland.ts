import type { CacheInput } from "../../src/azure/cache/spec/schema";
import { defineEnvironment } from "../../src/clouds";

const tenantId = "22222222-0000-4000-8000-000000000001";
const subscriptionId = "22222222-0000-4000-8000-000000000010";
const hub = "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/hub";

const zone = (name: string): string => `${hub}/providers/Microsoft.Network/privateDnsZones/${name}`;

const serviceKey = (use: string) => ({
  keyUrl: `https://hft-keys.vault.azure.net/keys/${use}`,
  identityId: `${hub}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${use}`,
});

const cache: CacheInput = {
  sku: "ComputeOptimized_X10",
  modules: [{ name: "RedisJSON" }],
  signIn: { kind: "entra", clients: { engine: "22222222-0000-4000-8000-000000000040" } },
};

/**
 * Azure alone, in three regions: one in a network of its own with all that a network has, one in a network that exists
 * with keys that exist, and one without availability zones that states little but what it must.
 */
export default defineEnvironment({
  name: "fenland",
  owner: { team: "futures", costCentre: "FUT-301", alerts: ["futures-alerts@hft-trading.example.com"] },
  sessions: [{ venue: "xcme", timezone: "America/Chicago", days: "sun-thu", open: "17:00", close: "16:00" }],
  changeWindow: { timezone: "America/Chicago", day: "sat", start: "06:00", durationHours: 8 },
  objectives: { rpoSeconds: 60, rtoMinutes: 60, decisionMinutes: 15 },
  state: {
    kind: "azurerm",
    resourceGroup: "hft-states",
    storageAccount: "hftfenlandstates",
    container: "fenland",
    region: "westus3",
  },
  tags: { desk: "Futures / Options", "cost:view": "daily" },
  azure: {
    cost: {
      startMonth: "2026-12",
      monthly: 90_000,
      perService: { "Virtual Machines": 60_000 },
      managementGroupId: "/providers/Microsoft.Management/managementGroups/futures",
      scope: "environment",
      actualPercents: [50, 80, 100],
    },
  },
  regions: {
    texas: {
      cloud: "azure",
      role: "primary",
      location: "southcentralus",
      subscriptionId,
      tenantId,
      identities: {
        kind: "oidc",
        plan: "22222222-0000-4000-8000-000000000020",
        apply: "22222222-0000-4000-8000-000000000021",
      },
      network: {
        kind: "create",
        cidr: "10.60.0.0/16",
        zones: {
          a: { number: "2", physical: "southcentralus-az1" },
          b: { number: "1", physical: "southcentralus-az3" },
          d: { number: "3", physical: "southcentralus-az2" },
        },
        pods: "subnet",
        egressAddresses: 4,
        from: {
          office: { cidr: "10.200.8.0/24", protocol: "tcp", ports: { from: 443, to: 443 } },
          colo: { cidr: "10.210.0.0/16", protocol: "all" },
        },
        to: {
          venue: { cidr: "198.51.100.0/24", protocol: "tcp", ports: { from: 9878, to: 9879 } },
          feed: { cidr: "203.0.113.0/24", protocol: "udp", ports: { from: 40_000, to: 40_010 } },
          colo: { cidr: "10.210.0.0/16", protocol: "all" },
        },
        routes: { partner: { cidr: "10.220.0.0/16", via: "10.230.0.4" } },
        flowLogs: { kind: "stored", days: 30 },
        keys: {
          kind: "create",
          rotationDays: 30,
          protection: "hsm",
          access: { kind: "listed", from: ["198.51.100.16/28"] },
        },
      },
      cache: { ...cache, geoReplication: { group: "positions" } },
      storage: {
        records: {
          kind: "data",
          redundancy: "RAGZRS",
          containers: {
            ticks: {},
            orders: {
              retention: { kind: "locked", irreversible: "I understand", days: 2190, appends: true },
            },
            results: { retention: { kind: "unlocked", days: 30 } },
          },
          archive: [
            { to: "Cool", afterDays: 30 },
            { to: "Cold", afterDays: 90 },
          ],
          expireDays: 2555,
          changeFeedDays: 90,
        },
        research: { kind: "adopt", accountName: "firmresearch" },
      },
      images: {
        kind: "home",
        access: { kind: "listed", from: ["198.51.100.16/28"] },
        readers: ["22222222-0000-4000-8000-000000000041"],
      },
      monitoring: {
        pagers: { pagerduty: `${hub}/providers/Microsoft.Insights/actionGroups/pagerduty` },
        retentionDays: 365,
      },
    },
    iowa: {
      cloud: "azure",
      role: "dr",
      capacity: "none",
      location: "centralus",
      tags: { desk: "futures-dr" },
      subscriptionId: "22222222-0000-4000-8000-000000000011",
      tenantId,
      network: {
        kind: "adopt",
        id: `${hub}/providers/Microsoft.Network/virtualNetworks/trading`,
        zones: {
          a: { number: "1", physical: "centralus-az2" },
          b: { number: "2", physical: "centralus-az1" },
        },
        subnets: {
          private: { name: "nodes", cidr: "10.61.0.0/18" },
          trading: { a: { name: "engines-1", cidr: "10.61.64.0/20" } },
          data: { name: "databases", cidr: "10.61.144.0/22" },
          endpoints: { name: "endpoints", cidr: "10.61.128.0/22" },
          pods: { name: "pods", cidr: "10.61.192.0/18" },
        },
        dnsZones: {
          vault: zone("privatelink.vaultcore.azure.net"),
          blob: zone("privatelink.blob.core.windows.net"),
          registry: zone("privatelink.azurecr.io"),
          redis: zone("privatelink.redis.azure.net"),
          postgres: zone("hft.private.postgres.database.azure.com"),
          cluster: zone("privatelink.centralus.azmk8s.io"),
        },
        egressBlocks: ["203.0.113.40/31"],
        keys: {
          kind: "adopt",
          disks: {
            encryptionSetId:
              "/subscriptions/22222222-0000-4000-8000-000000000011/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/trading",
          },
          data: serviceKey("data"),
          objects: {
            ...serviceKey("objects"),
            identityClientId: "22222222-0000-4000-8000-000000000043",
            version: "0123456789abcdef0123456789abcdef",
          },
        },
      },
      cache: { ...cache, geoReplication: { group: "positions", links: ["texas"] } },
      storage: {
        copies: { kind: "data", redundancy: "ZRS", containers: { ticks: {} }, softDeleteDays: 0 },
      },
      images: { kind: "replica", of: "texas" },
    },
    chicago: {
      cloud: "azure",
      role: "standby",
      capacity: "on-demand",
      location: "northcentralus",
      subscriptionId,
      tenantId,
      network: { kind: "create", cidr: "10.62.0.0/16", zones: { a: {} } },
      images: { kind: "replica", of: "texas" },
    },
  },
});
