import type { AzureRegionInput } from "../../src/azure/region/spec/schema";

const subscriptionId = "33333333-0000-4000-8000-000000000010";

/** Azure, for disaster recovery: its database is a copy of Virginia's, which PostgreSQL itself replicates. */
export const arizona: AzureRegionInput = {
  cloud: "azure",
  role: "dr",
  capacity: "reserved",
  location: "westus3",
  subscriptionId,
  tenantId: "33333333-0000-4000-8000-000000000001",
  identities: {
    kind: "oidc",
    plan: "33333333-0000-4000-8000-000000000020",
    apply: "33333333-0000-4000-8000-000000000021",
  },
  network: {
    kind: "create",
    cidr: "10.3.0.0/16",
    zones: {
      a: { number: "1", physical: "westus3-az2" },
      b: { number: "2", physical: "westus3-az1" },
      c: { number: "3", physical: "westus3-az3" },
    },
    from: { office: { cidr: "10.200.8.0/24", protocol: "tcp", ports: { from: 443, to: 443 } } },
    flowLogs: { kind: "stored", days: 365 },
  },
  cluster: {
    version: "1.36",
    api: { kind: "vnet-integration" },
    access: { admins: ["33333333-0000-4000-8000-000000000030"] },
    system: { machine: "Standard_D4ds_v5" },
    tuner: {
      image:
        "hftproductionarizonac9a724b6.azurecr.io/platform/hft-tune@sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
    },
  },
  pools: {
    general: { kind: "general", machine: "Standard_D8ds_v5", nodes: { min: 1, max: 9 } },
    engine: {
      kind: "trading",
      active: "a",
      generations: {
        a: {
          machine: "Standard_F64ams_v6",
          nodes: 3,
          zone: "a",
          placement: { kind: "reserved", spare: 1 },
          image: { kind: "newest", version: "1.36.1" },
          tuning: { preset: "tradingEngine" },
        },
      },
    },
  },
  fleets: {
    gateway: {
      active: "a",
      zone: "a",
      addresses: { kind: "slot", slot: 0 },
      from: { office: { cidr: "10.200.8.0/24", protocol: "tcp", ports: { from: 22, to: 22 } } },
      generations: {
        a: {
          machine: "Standard_F32ams_v6",
          members: { one: { host: 8 }, two: { host: 9 } },
          placement: { kind: "proximity" },
          image: { kind: "ubuntu", version: "24.04.202611050" },
          tuning: { preset: "tradingEngine", cores: { housekeeping: 2, network: 4 } },
          signIn: {
            publicKey:
              "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g duty@hft-trading.example.com",
          },
          dataDisks: {
            journal: { kind: "ultra", lun: 0, sizeGiB: 256, iops: 60_000, megabytesPerSecond: 1000 },
          },
        },
      },
    },
  },
  ingress: {
    status: {
      kind: "fleet",
      fleet: "gateway",
      address: { kind: "public" },
      from: ["198.51.100.0/24", "203.0.113.0/24"],
      ports: [443],
      health: { protocol: "https", port: 443 },
    },
  },
  database: {
    kind: "primary",
    version: "17",
    machine: "MO_Standard_E32ds_v5",
    storage: { sizeGiB: 1024, tier: "P50" },
    availability: { kind: "zone-redundant", zone: "a", standbyZone: "b" },
    administrators: {
      dba: {
        objectId: "33333333-0000-4000-8000-000000000040",
        principalName: "hft-dba",
        principalType: "Group",
      },
    },
    logicalReplication: true,
    seededBy: { kind: "logical", region: "virginia" },
  },
  cache: {
    sku: "ComputeOptimized_X50",
    signIn: {
      kind: "entra",
      clients: {
        engine: "33333333-0000-4000-8000-000000000050",
        risk: "33333333-0000-4000-8000-000000000051",
      },
    },
  },
  storage: { clusterbackup: { kind: "data", redundancy: "ZRS", containers: { objects: {} } } },
  backup: {
    cluster: { storage: { account: "clusterbackup", container: "objects" } },
    disks: { retainDays: 14 },
  },
  images: { kind: "home" },
  monitoring: {
    pagers: {
      pagerduty: `/subscriptions/${subscriptionId}/resourceGroups/paging/providers/Microsoft.Insights/actionGroups/pagerduty`,
    },
    retentionDays: 365,
  },
};
