import type { imageRules, registryRules } from "../../../../src/azure/images/spec/rules";
import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, put, type Edit } from "../../../problems/parts";
import { standby } from "../../cache/caches";
import {
  adoptedKeys,
  adoptedNetwork,
  hubZone,
  subscriptionId,
  withTexas,
  type AdoptNetworkInput,
} from "../../texas";

const home = { kind: "home" } as const;
const at = "regions.texas.images";

/** Adds the home of images, and a region that stands by, with these changes. */
function withStandby(own: Partial<AzureRegionInput>): Edit {
  return edit.each(withTexas({ images: home }), put("regions.phoenix", standby(0, own)));
}

/** A network whose names are in the zones of a hub. */
function inHub(start: string, physical: string): AdoptNetworkInput {
  return {
    ...adoptedNetwork,
    id: adoptedNetwork.id.replace("trading", `trading-${physical}`),
    zones: { a: { number: "1", physical } },
    subnets: { endpoints: { name: "endpoints", cidr: `${start}.32.0/24` } },
    dnsZones: { ...adoptedNetwork.dnsZones, registry: hubZone("privatelink.azurecr.io") },
  };
}

type Code = keyof (typeof imageRules)["problems"] | keyof (typeof registryRules)["problems"];

export const imageCases: CasesOf<Code> = {
  "AZURE-ACR-001": [
    {
      mistake: "a typing error in a region's name",
      edit: withStandby({ images: { kind: "replica", of: "texass" } }),
      at: "regions.phoenix.images.of",
      remedy: 'did you mean "texas"?',
    },
    {
      mistake: "a copy of another cloud's registry",
      edit: withTexas({ images: { kind: "replica", of: "virginia" } }),
      at: `${at}.of`,
      remedy: "home",
    },
  ],
  "AZURE-ACR-002": [
    {
      mistake: "a region that would start its nodes without images",
      edit: withStandby({}),
      at: "regions.phoenix.images",
    },
  ],
  "AZURE-ACR-003": [
    {
      mistake: "a second region in the first one's location",
      edit: withStandby({
        location: "southcentralus",
        network: {
          ...standby(0).network,
          zones: { a: { number: "1", physical: "southcentralus-az2" } },
        } as never,
        images: { kind: "replica", of: "texas" },
      }),
      at: "regions.phoenix.images",
      value: "southcentralus, also of texas",
    },
  ],
  "AZURE-ACR-004": [
    {
      mistake: "a copy for another firm's tenant",
      edit: withStandby({
        subscriptionId: "22222222-0000-4000-8000-000000000077",
        tenantId: "22222222-0000-4000-8000-000000000002",
        images: { kind: "replica", of: "texas" },
      }),
      at: "regions.phoenix.images",
    },
  ],
  "AZURE-ACR-008": [
    {
      mistake: "a hub's zone of registries, for two regions with an endpoint each",
      edit: edit.each(
        withTexas({
          network: inHub("10.3", "southcentralus-az2"),
          images: { kind: "home", encryption: "service" },
        }),
        put(
          "regions.phoenix",
          standby(0, { network: inHub("10.4", "westus3-az1"), images: { kind: "replica", of: "texas" } }),
        ),
      ),
      at: "regions.phoenix.network.dnsZones.registry",
      value: "that of texas",
    },
  ],
  "AZURE-ACR-005": [
    {
      mistake: "a network of others, without the zone of registries",
      edit: withTexas({ network: adoptedNetwork, images: { kind: "home", encryption: "service" } }),
      at,
      remedy: "privatelink.azurecr.io",
    },
  ],
  "AZURE-ACR-006": [
    {
      mistake: "an identity of others by its id alone",
      edit: withTexas({
        network: {
          ...adoptedNetwork,
          keys: {
            ...adoptedKeys(subscriptionId),
            objects: {
              keyUrl: "https://hft-keys.vault.azure.net/keys/objects",
              identityId: `/subscriptions/${subscriptionId}/resourceGroups/keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/objects`,
            },
          },
          dnsZones: { registry: hubZone("privatelink.azurecr.io") },
        },
        images: home,
      }),
      at,
      remedy: "az identity show",
    },
  ],
  "AZURE-ACR-007": [
    {
      mistake: "runners by their private addresses",
      edit: withTexas({ images: { kind: "home", access: { kind: "listed", from: ["10.200.8.0/24"] } } }),
      at: `${at}.access.from.0`,
      remedy: "private endpoint",
    },
  ],
};
