import type { RegionPlace } from "./place";
import { resourceName } from "./names";

/**
 * Resources of one lifetime, in a resource group of their own: those of a stack, and of the compute stack those that the
 * cluster itself manages, `capacity`.
 */
export type Layer = "network" | "data" | "compute" | "watch" | "capacity";

/** Returns the name of a layer's resource group. */
export function resourceGroupOf({ prefix }: Pick<RegionPlace, "prefix">, layer: Layer): string {
  return resourceName("resourceGroup", prefix, layer);
}

/** Begins the id of everything in a layer's resource group. */
export function groupId(place: Pick<RegionPlace, "prefix" | "subscriptionId">, layer: Layer): string {
  return `/subscriptions/${place.subscriptionId}/resourceGroups/${resourceGroupOf(place, layer)}`;
}
