import { aksCluster, withAks } from "../../azure/clusters";
import { createdNetwork as azureCreated, withTexas } from "../../azure/texas";
import { cache as azureCache } from "../../azure/cache/caches";
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
      guide: 'kubernetes_version = "1.28"',
      edit: withAks({ version: "1.28" }),
      code: "AZURE-AKS-003",
      at: "regions.texas.cluster.version",
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
    "the circuit of the exchange": withCircuit,
    "aks_node_count = 3": withAks({ system: { ...aksCluster.system, nodes: { min: 3, max: 3 } } }),
  },
};
