import { gcpTiers, type GcpTier } from "./address-plan";
import { resourceName } from "../../region/spec/names";
import type { GcpNetwork, KeyIds } from "./schema";

/** Where a region's resources lie; ids follow from it before anything exists. */
export interface RegionPlace {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly projectId: string;
}

/** Names of the secondary ranges of a created private subnet. */
export const rangeNames = { pods: "pods", services: "services" } as const;

/** Returns the id of a region's network. */
export function networkId({ prefix, projectId }: RegionPlace, network: GcpNetwork): string {
  return network.kind === "create"
    ? `projects/${projectId}/global/networks/${resourceName("compute", prefix)}`
    : `projects/${network.hostProjectId ?? projectId}/global/networks/${network.name}`;
}

/** Returns the ids of a region's subnets, by tier. */
export function subnetIdsByTier(
  { prefix, region, projectId }: RegionPlace,
  network: GcpNetwork,
): Readonly<Partial<Record<GcpTier, string>>> {
  const project = (network.kind === "adopt" ? network.hostProjectId : undefined) ?? projectId;
  const nameOf = (tier: GcpTier): string | undefined =>
    network.kind === "create" ? resourceName("compute", prefix, tier) : network.subnets[tier]?.name;
  return Object.fromEntries(
    gcpTiers.flatMap((tier) => {
      const name = nameOf(tier);
      return name === undefined ? [] : [[tier, `projects/${project}/regions/${region}/subnetworks/${name}`]];
    }),
  );
}

/** Returns the name of the key ring that a region creates. */
export function keyRingName(prefix: string): string {
  return resourceName("keyRing", prefix);
}

/** Returns the ids of a region's keys, by use. */
export function keyIds({ prefix, region, projectId }: RegionPlace, { keys }: GcpNetwork): KeyIds {
  if (keys.kind === "adopt") {
    const { kind: _, ...ids } = keys;
    return ids;
  }
  const ring = `projects/${projectId}/locations/${region}/keyRings/${keyRingName(prefix)}`;
  return {
    disks: `${ring}/cryptoKeys/disks`,
    secrets: `${ring}/cryptoKeys/secrets`,
    data: `${ring}/cryptoKeys/data`,
    objects: `${ring}/cryptoKeys/objects`,
  };
}
