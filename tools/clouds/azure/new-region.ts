import { regionFacts, regionNames } from "../../../src/azure/catalog/regions";
import { uuid } from "../../../src/azure/region/spec/primitives";
import { regionsOf } from "../../../src/environment/resolve";
import {
  buildParts,
  nearestElsewhere,
  regionName,
  unused,
  type MadeRegion,
  type NewCloud,
  type Notes,
  type RegionChoices,
} from "../../new/cloud";
import { formed } from "../../new/formed";
import { parts, type Fields, type PartContext } from "./new-parts";

const slots = ["a", "b", "c"] as const;

/** A first region of Azure. */
export const newAzure: NewCloud = {
  // Zones are what the machines of this project are placed by.
  regions: () => regionNames().filter((name) => regionFacts(name)?.zones.length !== 0),
  firstRegion: "eastus2",
  parts: Object.keys(parts),
  account: {
    text: "its subscription and tenant, two ids with a slash between them",
    read: (text) => {
      const { subscription, tenant } = account(text);
      return `${formed(subscription, uuid)}/${formed(tenant, uuid)}`;
    },
  },
  make,
};

function account(text: string): { readonly subscription: string; readonly tenant: string } {
  const [subscription = "", tenant = ""] = text.split("/");
  return { subscription, tenant };
}

const madeUpTenant = "99999999-0000-4000-8000-000000000000";

function make(choices: RegionChoices): MadeRegion {
  const { environment, region: location, role, has, cidr } = choices;
  const stated = choices.account === "" ? unusedSubscription(choices) : choices.account;
  const { subscription, tenant } = account(stated);
  const facts = regionFacts(location);
  const numbers = (facts?.zones ?? []).slice(0, role === "sandbox" ? 2 : 3);
  const { fields, notes } = buildParts<PartContext, Fields>(parts, has, { role, location });
  const others = newAzure.regions().flatMap((name) => {
    const place = name === location ? undefined : regionFacts(name)?.place;
    return place === undefined ? [] : [{ name, place }];
  });
  return {
    name: regionName(location, facts?.place),
    region: {
      cloud: "azure",
      role,
      location,
      subscriptionId: subscription,
      tenantId: tenant,
      network: {
        kind: "create",
        cidr,
        zones: Object.fromEntries(
          slots.slice(0, numbers.length).map((slot, index) => [slot, { number: numbers[index] }]),
        ),
      },
      ...fields,
    },
    notes: { ...regionNotes, ...(choices.account === "" && { subscriptionId: madeUp }), ...notes },
    state: {
      kind: "azurerm",
      resourceGroup: "hft-states",
      storageAccount: `hft${environment}states`.slice(0, 24),
      container: environment,
      region: nearestElsewhere(facts?.place, others),
    },
  };
}

const madeUp = "Made up, as is the tenant: put your subscription here. Every resource belongs to it.";

const regionNotes: Notes = {
  "network.cidr": "Shared with no network that this one is ever connected to.",
  "network.zones":
    "Numbers are of the subscription: az account list-locations prints the physical zone of each, to be stated beside it.",
};

function unusedSubscription({ others }: RegionChoices): string {
  const used = others.flatMap(({ regions }) =>
    Object.values(regionsOf(regions, "azure")).map((own) => own.subscriptionId),
  );
  const id = unused(
    (number) => `99999999-0000-4000-8000-000000000${String(number).padStart(3, "0")}`,
    new Set(used),
  );
  return `${id}/${madeUpTenant}`;
}
