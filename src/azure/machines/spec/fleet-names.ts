import type { RegionPlace } from "../../region/spec/place";
import { groupId } from "../../region/spec/groups";
import { resourceName, type NameKind } from "../../region/spec/names";

/**
 * Returns the name of a fleet behind its region's prefix. No other name of a region has two hyphens in a row, so no
 * fleet is named like a pool, and no generation like a fleet.
 */
export function fleetFullName({ prefix }: Pick<RegionPlace, "prefix">, fleetName: string): string {
  return `${prefix}--${fleetName}`;
}

/** Returns the name of a generation of a fleet behind its region's prefix. */
export function fleetGenerationName(
  place: Pick<RegionPlace, "prefix">,
  fleetName: string,
  generation: string,
): string {
  return `${fleetFullName(place, fleetName)}--${generation}`;
}

/** Returns the name of something of a member of a generation: of its machine, its interface or, with more parts, a disk. */
export function memberName(kind: NameKind, generationName: string, ...parts: readonly string[]): string {
  return resourceName(kind, [generationName, ...parts].join("--"));
}

/** Returns the id of a machine of a generation. */
export function machineId(
  place: Pick<RegionPlace, "prefix" | "subscriptionId">,
  generationName: string,
  member: string,
): string {
  const name = memberName("virtualMachine", generationName, member);
  return `${groupId(place, "compute")}/providers/Microsoft.Compute/virtualMachines/${name}`;
}
