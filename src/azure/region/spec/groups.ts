import type { RegionPlace } from "./place";
import { resourceName } from "./names";

/** A stack of a region: resources of one lifetime, in a resource group of their own. */
export type Layer = "network" | "data" | "compute" | "watch";

/** Returns the name of a stack's resource group. */
export function resourceGroupOf({ prefix }: Pick<RegionPlace, "prefix">, layer: Layer): string {
  return resourceName("resourceGroup", prefix, layer);
}

/** Begins the id of everything in a stack's resource group. */
export function groupId(place: Pick<RegionPlace, "prefix" | "subscriptionId">, layer: Layer): string {
  return `/subscriptions/${place.subscriptionId}/resourceGroups/${resourceGroupOf(place, layer)}`;
}
