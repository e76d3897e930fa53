import type { AzureNetworkInput } from "../../src/azure/network/spec/schema";
import type { AzureRegionInput } from "../../src/azure/region/spec/schema";
import type { EnvironmentInput } from "../../src/clouds";
import type { Edit } from "../problems/parts";

export type CreateNetworkInput = Extract<AzureNetworkInput, { kind: "create" }>;
export type AdoptNetworkInput = Extract<AzureNetworkInput, { kind: "adopt" }>;

export const tenantId = "22222222-0000-4000-8000-000000000001";
export const subscriptionId = "22222222-0000-4000-8000-000000000010";
const hub = "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/hub/providers";

/** Returns the id of a private DNS zone of another subscription. */
export const hubZone = (name: string): string => `${hub}/Microsoft.Network/privateDnsZones/${name}`;

/** Keys that exist, in a subscription. */
export const adoptedKeys = (owner: string) =>
  ({
    kind: "adopt",
    disks: {
      encryptionSetId: `/subscriptions/${owner}/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/trading`,
    },
  }) as const;

export const createdNetwork: CreateNetworkInput = {
  kind: "create",
  cidr: "10.3.0.0/16",
  zones: {
    a: { number: "1", physical: "southcentralus-az2" },
    b: { number: "2", physical: "southcentralus-az1" },
    c: { number: "3", physical: "southcentralus-az3" },
  },
};

export const adoptedNetwork: AdoptNetworkInput = {
  kind: "adopt",
  id: `${hub}/Microsoft.Network/virtualNetworks/trading`,
  zones: { a: { number: "1", physical: "southcentralus-az2" } },
  subnets: {
    private: { name: "nodes", cidr: "10.3.0.0/20" },
    trading: { a: { name: "engines", cidr: "10.3.16.0/20" } },
    endpoints: { name: "endpoints", cidr: "10.3.32.0/24" },
  },
  dnsZones: { vault: hubZone("privatelink.vaultcore.azure.net") },
};

/** A sound region of Azure. */
export const texas: AzureRegionInput = {
  cloud: "azure",
  role: "primary",
  location: "southcentralus",
  subscriptionId,
  tenantId,
  network: createdNetwork,
};

/** Adds the region, with these changes, to an environment. */
export function withTexas(own: Partial<AzureRegionInput> = {}): Edit {
  return (environment): EnvironmentInput => ({
    ...environment,
    regions: { ...environment.regions, texas: { ...texas, ...own } as AzureRegionInput },
  });
}

/** Adds the region, with these changes of its created network. */
export function withNetwork(own: Partial<CreateNetworkInput>): Edit {
  return withTexas({ network: { ...createdNetwork, ...own } });
}

/** Adds the region, in an adopted network with these changes. */
export function withAdopted(own: Partial<AdoptNetworkInput>): Edit {
  return withTexas({ network: { ...adoptedNetwork, ...own } });
}
