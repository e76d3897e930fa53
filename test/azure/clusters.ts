import type { AksClusterInput } from "../../src/azure/cluster/spec/schema";
import type { PoolInput } from "../../src/azure/machines/spec/pool-schema";
import type { AzureRegionInput } from "../../src/azure/region/spec/schema";
import type { Edit } from "../problems/parts";
import { adoptedNetwork, hubZone, withTexas, type AdoptNetworkInput } from "./texas";

/** A sound cluster of a created network. */
export const aksCluster: AksClusterInput = {
  version: "1.36",
  api: { kind: "vnet-integration" },
  access: { admins: ["22222222-0000-4000-8000-000000000040"] },
  system: { machine: "Standard_D4s_v5" },
  tuner: { image: `hftimages.azurecr.io/platform/hft-tune@sha256:${"0123456789abcdef".repeat(4)}` },
};

export const generalPool: Extract<PoolInput, { kind: "general" }> = {
  kind: "general",
  machine: "Standard_D16ds_v5",
  nodes: { min: 1, max: 9 },
};

/** An adopted network with what a cluster needs. */
export const clusterNetwork: AdoptNetworkInput = {
  ...adoptedNetwork,
  zones: { ...adoptedNetwork.zones, b: { number: "2", physical: "southcentralus-az1" } },
  subnets: { ...adoptedNetwork.subnets, apiServer: { name: "api-server", cidr: "10.3.33.0/28" } },
  dnsZones: { ...adoptedNetwork.dnsZones, cluster: hubZone("privatelink.southcentralus.azmk8s.io") },
};

export const addresses = { services: "10.3.160.0/20", pods: "10.3.192.0/18" };

/** Adds the region with a sound cluster and a pool, with these changes. */
export function withAks(own: Partial<AksClusterInput> = {}, region: Partial<AzureRegionInput> = {}): Edit {
  return withTexas({ cluster: { ...aksCluster, ...own }, pools: { general: generalPool }, ...region });
}

/** Adds the region with these pools. */
export function withAksPools(pools: Readonly<Record<string, PoolInput>>): Edit {
  return withAks({}, { pools });
}

/** Adds the region with a cluster in an adopted network, with these changes of both. */
export function withAdoptedAks(
  own: Partial<AksClusterInput> = {},
  network: Partial<AdoptNetworkInput> = {},
): Edit {
  return withAks({ addresses, ...own }, { network: { ...clusterNetwork, ...network }, pools: {} });
}
