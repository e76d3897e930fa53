import type { ElasticPoolKind } from "../../tuning/node-labels";
import { standsBy, tradingCapacity, type RegionRole, type RoleOfRegion } from "../region";
import { memberRecord } from "./record";

type ByPath<Value> = Readonly<Record<string, Value>>;

/** The pools and fleets of a region of any cloud, as far as their generations are concerned. */
export interface GenerationsOf<OfPool, Fleet extends FleetGenerations> {
  readonly pools: ByPath<
    { readonly kind: "trading"; readonly generations: ByPath<OfPool> } | { readonly kind: ElasticPoolKind }
  >;
  readonly fleets: ByPath<Fleet>;
}

interface FleetGenerations {
  readonly generations: ByPath<{ readonly members: ByPath<object> }>;
}

/** Adds to a generation of a fleet the fields of its fleet that reach its machines. */
type Placing<Fleet extends FleetGenerations, Placed> = (
  fleet: Fleet,
  generation: Fleet["generations"][string],
) => Placed;

/** Returns every generation of every trading pool of a region, by its path in the region. */
export function poolGenerations<OfPool>(
  pools: GenerationsOf<OfPool, FleetGenerations>["pools"],
): ByPath<OfPool> {
  return Object.fromEntries(
    Object.entries(pools).flatMap(([name, pool]) =>
      pool.kind === "trading" ? byPath(`pools.${name}.generations`, pool.generations) : [],
    ),
  );
}

/** Returns every generation of every trading pool and fleet of a region, by its path in the region. */
export function generationsByPath<OfPool, Fleet extends FleetGenerations, Placed>(
  { pools, fleets }: GenerationsOf<OfPool, Fleet>,
  placed: Placing<Fleet, Placed>,
): ByPath<OfPool | Placed> {
  const ofFleets = Object.entries(fleets).flatMap(([name, fleet]) =>
    byPath(`fleets.${name}.generations`, generationsOf(fleet)).map(
      ([path, generation]) => [path, placed(fleet, generation)] as const,
    ),
  );
  return { ...poolGenerations(pools), ...Object.fromEntries<Placed>(ofFleets) };
}

/** A region of any cloud, as far as the list of its deployed generations is concerned. */
export interface DeployableRegion<Generation> {
  readonly role: RegionRole;
  readonly capacity?: RoleOfRegion["capacity"];
  readonly fleets: ByPath<FleetGenerations>;
  /** From `generationsByPath`. */
  readonly generations: ByPath<Generation>;
}

/**
 * Returns everything in a region that a list of deployed generations names, by its path in the region: generations
 * and members of fleets, each with the function that computes its record.
 *
 * @param record computes the record of a generation; `reserved` tells whether its region reserves machines
 */
export function deployablesOf<Generation>(
  { role, capacity: stated, fleets, generations }: DeployableRegion<Generation>,
  record: (generation: Generation, reserved: boolean) => string,
): ByPath<() => string | undefined> {
  const capacity = tradingCapacity({ role, capacity: stated } as RoleOfRegion);
  if (capacity === "none") return {};
  // Without the capacity, which ENV-006 requires, it is unknown whether the region reserves machines.
  const isKnown = !standsBy(role) || stated !== undefined;
  const ofGenerations = Object.entries(generations).map(
    ([path, generation]) =>
      [path, () => (isKnown ? record(generation, capacity === "reserved") : undefined)] as const,
  );
  const members = Object.entries(fleets).flatMap(([name, fleet]) =>
    byPath(`fleets.${name}.generations`, fleet.generations).flatMap(([path, generation]) =>
      byPath(`${path}.members`, generation.members).map(
        ([at, member]) => [at, () => memberRecord(member)] as const,
      ),
    ),
  );
  return Object.fromEntries<() => string | undefined>([...ofGenerations, ...members]);
}

function generationsOf<Fleet extends FleetGenerations>(fleet: Fleet): ByPath<Fleet["generations"][string]> {
  return fleet.generations as ByPath<Fleet["generations"][string]>;
}

function byPath<Value>(at: string, map: ByPath<Value>): (readonly [string, Value])[] {
  return Object.entries(map).map(([key, value]) => [`${at}.${key}`, value] as const);
}
