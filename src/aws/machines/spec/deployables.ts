import { standsBy, tradingCapacity } from "../../../environment/region";
import type { AwsRegion } from "../../region/spec/schema";
import {
  generationRecord,
  memberRecord,
  placedGeneration,
  type DeployableGeneration,
} from "./generation-record";

type ByPath<Value> = Readonly<Record<string, Value>>;

/** Returns every generation of every trading pool and fleet of a region, by its path in the region. */
export function tradingGenerations({
  pools,
  fleets,
}: Pick<AwsRegion, "pools" | "fleets">): ByPath<DeployableGeneration> {
  const ofPools = Object.entries(pools).flatMap(([name, pool]) =>
    pool.kind === "trading" ? byPath(`pools.${name}.generations`, pool.generations) : [],
  );
  const ofFleets = Object.entries(fleets).flatMap(([name, fleet]) =>
    byPath(`fleets.${name}.generations`, fleet.generations).map(
      ([path, generation]) => [path, placedGeneration(fleet, generation)] as const,
    ),
  );
  return Object.fromEntries<DeployableGeneration>([...ofPools, ...ofFleets]);
}

/**
 * Returns everything in a region that a list of deployed generations names, by its path in the region: generations
 * and members of fleets, each with the function that computes its record.
 */
export function deployables(
  region: Pick<AwsRegion, "pools" | "fleets" | "role" | "capacity">,
): ByPath<() => string | undefined> {
  const capacity = tradingCapacity(region as AwsRegion);
  if (capacity === "none") return {};
  // Without the capacity, which ENV-006 requires, it is unknown whether the region reserves machines.
  const isKnown = !standsBy(region.role) || region.capacity !== undefined;
  const generations = Object.entries(tradingGenerations(region)).map(
    ([path, generation]) =>
      [path, () => (isKnown ? generationRecord(generation, capacity === "reserved") : undefined)] as const,
  );
  const members = Object.entries(region.fleets).flatMap(([name, fleet]) =>
    byPath(`fleets.${name}.generations`, fleet.generations).flatMap(([path, generation]) =>
      byPath(`${path}.members`, generation.members).map(
        ([at, member]) => [at, () => memberRecord(member)] as const,
      ),
    ),
  );
  return Object.fromEntries<() => string | undefined>([...generations, ...members]);
}

function byPath<Value>(at: string, map: Readonly<Record<string, Value>>): (readonly [string, Value])[] {
  return Object.entries(map).map(([key, value]) => [`${at}.${key}`, value] as const);
}
