import type { CacheInput } from "../../../src/azure/cache/spec/schema";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import { edit, put, type Edit } from "../../problems/parts";
import { createdNetwork, texas, withTexas } from "../texas";

/** A sound cache. */
export const cache = {
  sku: "ComputeOptimized_X10",
  signIn: { kind: "entra", clients: { engine: "22222222-0000-4000-8000-000000000040" } },
} as const satisfies CacheInput;

/** Adds the region with the cache, with these changes. */
export function withCache(own: Partial<CacheInput>): Edit {
  return withTexas({ cache: { ...cache, ...own } });
}

/** Returns a further region of Azure, for a failover, with these changes. */
export function standby(index: number, own: Partial<AzureRegionInput> = {}): AzureRegionInput {
  return {
    ...texas,
    role: "dr",
    capacity: "none",
    location: "westus3",
    network: {
      ...createdNetwork,
      cidr: `10.${10 + index}.0.0/16`,
      zones: { a: { number: "1", physical: "westus3-az1" } },
    },
    ...own,
  } as AzureRegionInput;
}

/** Adds the region with a cache of a group, and other regions with caches of it. */
export function withGroup(
  own: Partial<CacheInput>,
  others: Readonly<Record<string, Partial<CacheInput>>>,
): Edit {
  const group = { geoReplication: { group: "positions" } };
  return edit.each(
    withCache({ ...group, ...own }),
    ...Object.entries(others).map(([name, other], index) =>
      put(`regions.${name}`, standby(index, { cache: { ...cache, ...group, ...other } })),
    ),
  );
}
