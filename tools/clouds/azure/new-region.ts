import { regionFacts, regionNames } from "../../../src/azure/catalog/regions";
import { uuid } from "../../../src/azure/region/spec/primitives";
import { newCloud } from "../../new/first-region";
import { racks } from "../../new/parts";
import { formedPair, pairOf } from "../../new/formed";
import { parts } from "./new-parts";

const madeUpTenant = "99999999-0000-4000-8000-000000000000";

const https = { protocol: "tcp", ports: { from: 443, to: 443 } } as const;

/** Who may connect: clients at addresses that RFC 5737 gives to nobody, and the racks at the end of the links. */
function admitted(has: readonly string[]) {
  return {
    ...(has.includes("ingress") && { clients: { cidr: "203.0.113.0/24", ...https } }),
    ...(has.includes("interconnect") && { racks: { cidr: racks, ...https } }),
  };
}

/** A first region of Azure. */
export const newAzure = newCloud({
  // Zones are what the machines of this project are placed by.
  regions: () => regionNames().filter((name) => regionFacts(name)?.zones.length !== 0),
  firstRegion: "eastus2",
  parts,
  account: {
    text: "its subscription and tenant, two ids with a slash between them",
    read: (text) => formedPair(text, uuid, uuid),
    id: (number) => `99999999-0000-4000-8000-000000000${number}`,
    whole: (id) => `${id}/${madeUpTenant}`,
    field: "subscriptionId",
    note: "Made up, as is the tenant: put your subscription here. Every resource belongs to it.",
  },
  place: (region) => regionFacts(region)?.place,
  zones: ({ region }) => (regionFacts(region)?.zones ?? []).map((number) => ({ number })),
  region: ({ role, region: location, account, network, has }) => {
    const [subscriptionId, tenantId] = pairOf(account);
    return {
      cloud: "azure",
      role,
      location,
      subscriptionId,
      tenantId,
      network: { ...network, ...(Object.keys(admitted(has)).length > 0 && { from: admitted(has) }) },
    };
  },
  notes: ({ has }) => ({
    "network.zones":
      "Numbers are of the subscription: az account list-locations prints the physical zone of each, to be stated beside it.",
    ...(has.includes("ingress") && { "network.from.clients": "Made up: the public blocks of your clients." }),
    ...(has.includes("interconnect") && {
      "network.from.racks": "Who connects over the links, and to what.",
    }),
  }),
  state: (environment, region) => ({
    kind: "azurerm",
    resourceGroup: "hft-states",
    storageAccount: `hft${environment}states`.slice(0, 24),
    container: environment,
    region,
  }),
});
