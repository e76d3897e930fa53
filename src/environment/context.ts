import { commonTags, regionTag } from "../core/tags";
import type { Calendar } from "./calendar/calendar";
import { isProductionRole, type RegionRole } from "./region";
import type { EnvironmentBase } from "./schema";

type Tags = Readonly<Record<string, string>>;

/** A validated environment with the values that its regions and stacks share, each computed once. */
export interface EnvironmentContext extends EnvironmentBase {
  /** Begins the name of everything that the environment has once, for example `hft-production`. */
  readonly prefix: string;
  /** Tags of resources that belong to no single region. */
  readonly tags: Readonly<Record<string, string>>;
  /** Sessions and change window in UTC. */
  readonly calendar: Calendar;
  /** Whether some region has a production role; resources of the whole environment then refuse deletion. */
  readonly protect: boolean;
}

/** Fields of a resolved region of any cloud. */
export interface ResolvedBase {
  /** The region's name in the environment, for example `virginia`. */
  readonly name: string;
  /** Begins the name of everything in the region, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether the role is a production role; resources that cannot be rebuilt then refuse deletion. */
  readonly protect: boolean;
}

/** Computes the fields that a resolved region of any cloud has. */
export function resolveBase(
  name: string,
  { role, tags }: { readonly role: RegionRole; readonly tags: Tags },
  environment: EnvironmentContext,
): ResolvedBase {
  return {
    name,
    prefix: regionPrefix(environment.name, name),
    tags: { ...environment.tags, ...regionTag(name), ...tags },
    protect: isProductionRole(role),
  };
}

/** Begins the name of everything that an environment has once. */
export function environmentPrefix(environment: string): string {
  return `hft-${environment}`;
}

/** Begins the name of everything in a region. */
export function regionPrefix(environment: string, region: string): string {
  return `${environmentPrefix(environment)}-${region}`;
}

/** Returns the tags of resources of no single region. */
export function environmentTags({ name, owner, tags }: EnvironmentBase): Tags {
  return { ...commonTags({ environment: name, team: owner.team, costCentre: owner.costCentre }), ...tags };
}
