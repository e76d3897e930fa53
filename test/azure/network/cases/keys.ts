import type { keyRules } from "../../../../src/azure/network/spec/key-rules";
import type { CasesOf } from "../../../problems/case";
import {
  adoptedKeys,
  adoptedNetwork,
  hubZone,
  subscriptionId,
  withAdopted,
  withNetwork,
  withTexas,
} from "../../texas";

const network = "regions.texas.network";
const { private: nodes, trading, endpoints } = adoptedNetwork.subnets;

export const keyCases: CasesOf<keyof (typeof keyRules)["problems"]> = {
  "AZURE-KEY-001": [
    {
      mistake: "runners in the firm's own network, by their private addresses",
      edit: withNetwork({
        keys: { kind: "create", access: { kind: "listed", from: ["198.51.100.0/28", "10.200.8.0/24"] } },
      }),
      at: `${network}.keys.access.from.1`,
      value: "10.200.8.0/24",
      remedy: "private endpoint",
    },
  ],
  "AZURE-KEY-002": [
    {
      mistake: "a vault of production that is reached from everywhere",
      edit: withNetwork({ keys: { kind: "create", access: { kind: "anywhere" } } }),
      at: `${network}.keys.access.kind`,
      value: "anywhere",
    },
  ],
  "AZURE-KEY-003": [
    {
      mistake: "keys created in an adopted network without a subnet for private endpoints",
      edit: withAdopted({ subnets: { private: nodes, trading } }),
      at: `${network}.subnets.endpoints`,
    },
    {
      mistake: "keys created in an adopted network without the zone of vaults",
      edit: withAdopted({ subnets: { private: nodes, endpoints }, dnsZones: {} }),
      at: `${network}.dnsZones.vault`,
      remedy: "privatelink.vaultcore.azure.net",
    },
  ],
  "AZURE-KEY-004": [
    {
      mistake: "the disk encryption set of a subscription for keys",
      edit: withAdopted({ keys: adoptedKeys("22222222-0000-4000-8000-000000000099") }),
      at: `${network}.keys.disks.encryptionSetId`,
      value: "a set of 22222222-0000-4000-8000-000000000099",
    },
  ],
  "AZURE-KEY-005": [
    {
      mistake: "a storage account without a key for it",
      edit: withTexas({
        network: {
          ...adoptedNetwork,
          keys: adoptedKeys(subscriptionId),
          dnsZones: { blob: hubZone("privatelink.blob.core.windows.net") },
        },
        storage: { records: { kind: "data", redundancy: "ZRS", containers: {} } },
      }),
      at: `${network}.keys.objects`,
      remedy: "the key for objects",
    },
    {
      mistake: "a cache without a key for it",
      edit: withTexas({
        network: {
          ...adoptedNetwork,
          keys: adoptedKeys(subscriptionId),
          dnsZones: { redis: hubZone("privatelink.redis.azure.net") },
        },
        cache: {
          sku: "Balanced_B5",
          signIn: { kind: "entra", clients: { engine: "22222222-0000-4000-8000-000000000040" } },
        },
      }),
      at: `${network}.keys.objects`,
    },
  ],
};
