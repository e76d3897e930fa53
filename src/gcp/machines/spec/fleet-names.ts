import { resourceName } from "../../region/spec/names";
import type { RegionPlace } from "../../network/spec/ids";

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

/** Returns the name of a member of a generation: of its machine and of its address. */
export function fleetMemberName(generationName: string, member: string): string {
  return resourceName("compute", `${generationName}--${member}`);
}

/** Returns the name of the group of a generation's machines, as load balancers take them. */
export function fleetGroupName(fullName: string, generation: string): string {
  return resourceName("compute", `${fullName}--${generation}`);
}

/** Returns the name of a fleet's service account, and its address, which follows from it. */
export function fleetAccount(
  place: Pick<RegionPlace, "prefix" | "projectId">,
  fleetName: string,
): { readonly id: string; readonly email: string } {
  const id = resourceName("serviceAccount", fleetFullName(place, fleetName));
  return { id, email: `${id}@${place.projectId}.iam.gserviceaccount.com` };
}
