/** Id of a part or a group of a region; `path` begins at the region, for example `pools.engine`. */
export function inRegion(region: string, path: string): string {
  return `regions.${region}.${path}`;
}

/** Id of the group of a region's network. */
export function networkOf(region: string): string {
  return inRegion(region, "network");
}

/** Id of the group of a tier, or of one zone of it. */
export function tierOf(region: string, tier: string, zone?: string): string {
  return inRegion(region, zone === undefined ? `network.${tier}` : `network.${tier}.${zone}`);
}
