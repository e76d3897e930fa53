import type { RegionPlace } from "../../src/azure/region/spec/place";
import type { AzureNetwork, CreateNetwork } from "../../src/azure/network/spec/schema";
import type { AzureRegion } from "../../src/azure/region/spec/schema";
import { validate } from "../../src/clouds";
import { regionsOf } from "../../src/environment/resolve";
import { validEnvironment } from "../problems/valid-environment";
import type { Edit } from "../problems/parts";
import { createdNetwork, subscriptionId, withNetwork } from "./texas";

/** Where a region lies. */
export const place: RegionPlace = {
  prefix: "hft-production-texas",
  location: "southcentralus",
  subscriptionId,
};

/** Returns the region `texas`, parsed. */
export function regionWith(edit: Edit): AzureRegion {
  const environment = edit(validEnvironment);
  const { texas } = regionsOf(validate(environment, [environment]).environment.regions, "azure");
  if (texas === undefined) throw new Error("no region texas");
  return texas;
}

/** Returns the network of the region `texas`, parsed. */
export function networkOf(edit: Edit): AzureNetwork {
  return regionWith(edit).network;
}

/** A created network in two zones, with every default. */
export const defaultNetwork = networkOf(
  withNetwork({ zones: { a: createdNetwork.zones.a, b: createdNetwork.zones.b } }),
) as CreateNetwork;
