import { aksCluster, withAks } from "../../azure/clusters";
import { createdNetwork as azureCreated, withTexas } from "../../azure/texas";
import { cache as azureCache } from "../../azure/cache/caches";
import { withGateway } from "../../azure/machines/fleets";
import { withPrimary } from "../../azure/database/databases";
import { omit, put } from "../parts";
import { validEnvironment } from "../valid-environment";
import type { GuideValues } from "./guide-values";

/** The guide's circuit, in East US, beside no other. */
const withCircuit = withTexas({
  role: "sandbox",
  location: "eastus",
  network: {
    ...azureCreated,
    zones: { a: { number: "1", physical: "eastus-az1" } },
    from: { exchange: { cidr: "10.210.0.0/16", protocol: "all" } },
  },
  interconnect: {
    receives: ["10.210.0.0/16"],
    links: {
      exchange: {
        kind: "provider",
        provider: "Equinix",
        location: "New York",
        bandwidthMbps: 10_000,
        tier: "Premium",
        data: "metered",
        phase: { kind: "ordered" },
      },
    },
  },
});

const withStandby: typeof withCircuit = (environment) =>
  put("regions.texas.capacity", "none")(withCircuit(environment));

const withAzure = withTexas()(validEnvironment);
const generation = "regions.texas.fleets.gateway.generations.a";
/** The guide's disk, of 1024 GiB at the most that its size allows. */
const guideDisk = { kind: "ultra", lun: 0, sizeGiB: 1024, iops: 160_000, megabytesPerSecond: 2000 } as const;
const withPostgres = withPrimary()(validEnvironment);
const database = "regions.iowa.database";

/** Section 3 of the guide. */
export const guideOfAzure: GuideValues = {
  refused: [
    {
      guide: 'redis_sku_name = "Premium", of family P and capacity 4',
      edit: withTexas({ cache: { ...azureCache, sku: "Premium_P4" } }),
      code: "AZURE-REDIS-002",
      at: "regions.texas.cache.sku",
    },
    {
      guide: "redis_family beside the SKU",
      edit: put("regions.texas.cache.redis_family", "P"),
      code: "SHAPE-002",
      at: "regions.texas.cache.redis_family",
      base: withTexas({ cache: azureCache })(validEnvironment),
    },
    {
      guide: 'location = "East US"',
      edit: put("regions.texas.location", "East US"),
      code: "SHAPE-003",
      at: "regions.texas.location",
      base: withAzure,
    },
    {
      guide: 'resource_group_name = "hft-trading-prod"',
      edit: put("regions.texas.resource_group_name", "hft-trading-prod"),
      code: "SHAPE-002",
      at: "regions.texas.resource_group_name",
      base: withAzure,
    },
    {
      guide: "no subscription",
      edit: omit("regions.texas.subscriptionId"),
      code: "SHAPE-001",
      at: "regions.texas.subscriptionId",
      base: withAzure,
    },
    {
      guide: 'postgres_sku_name = "GP_Gen5_16"',
      edit: put(`${database}.machine`, "GP_Gen5_16"),
      code: "AZURE-PG-001",
      at: `${database}.machine`,
      base: withPostgres,
    },
    {
      guide: "postgres_storage_mb = 1024000",
      edit: put(`${database}.storage.sizeGiB`, 1000),
      code: "AZURE-PG-003",
      at: `${database}.storage.sizeGiB`,
      base: withPostgres,
    },
    {
      guide: "32 000 IOPS",
      edit: put(`${database}.storage.iops`, 32_000),
      code: "SHAPE-002",
      at: `${database}.storage.iops`,
      base: withPostgres,
    },
    {
      guide: 'kubernetes_version = "1.28"',
      edit: withAks({ version: "1.28" }),
      code: "AZURE-AKS-003",
      at: "regions.texas.cluster.version",
    },
    {
      guide: "enable_accelerated_networking = true",
      edit: put(`${generation}.enable_accelerated_networking`, true),
      code: "SHAPE-002",
      at: `${generation}.enable_accelerated_networking`,
      base: withGateway({})(validEnvironment),
    },
    {
      guide: "a reserved machine with an UltraSSD_LRS disk",
      edit: withGateway({ placement: { kind: "reserved" }, dataDisks: { journal: guideDisk } }),
      code: "AZURE-PLACE-001",
      at: `${generation}.placement`,
    },
  ],
  reported: [
    {
      guide: 'aks_node_vm_size = "Standard_F16s_v2"',
      edit: withAks({ system: { machine: "Standard_F16s_v2" } }),
      code: "AZURE-POOL-002",
      at: "regions.texas.cluster.system.machine",
    },
    {
      guide: "DR in East US beside us-east-1",
      edit: withTexas({
        role: "dr",
        capacity: "none",
        location: "eastus",
        network: { ...azureCreated, zones: { a: { number: "1", physical: "eastus-az1" } } },
      }),
      code: "RECOVERY-006",
      at: "regions.texas",
    },
    {
      guide: 'size = "Standard_F16s_v2"',
      edit: withGateway({ machine: "Standard_F16s_v2", tuning: { preset: "balanced" } }),
      code: "AZURE-VM-005",
      at: `${generation}.machine`,
    },
    {
      guide: "disk_iops_read_write = 160000 on its machine",
      edit: withGateway({
        machine: "Standard_F16s_v2",
        tuning: { preset: "balanced" },
        dataDisks: { journal: guideDisk },
      }),
      code: "AZURE-DISK-008",
      at: `${generation}.dataDisks`,
    },
    {
      guide: 'tier = "Premium", from New York to East US',
      edit: withCircuit,
      code: "AZURE-ER-028",
      at: "regions.texas.interconnect.links.exchange.tier",
    },
    {
      guide: "one circuit, in one peering location",
      edit: (environment) => put("regions.texas.role", "standby")(withStandby(environment)),
      code: "AZURE-ER-025",
      at: "regions.texas.interconnect.links",
    },
  ],
  legal: {
    "aks_node_count = 3": withAks({ system: { ...aksCluster.system, nodes: { min: 3, max: 3 } } }),
    "the circuit of the exchange": withCircuit,
  },
};
