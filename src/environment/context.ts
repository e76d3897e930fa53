import { commonTags } from "../core/tags";
import type { Calendar } from "./calendar/calendar";
import { isProductionRole, type RegionRole } from "./region";
import type { EnvironmentBase } from "./schema";

/** What the regions and stacks of a validated environment share, computed once. */
export interface EnvironmentContext extends EnvironmentBase {
  /** Begins the name of everything that the environment has once, for example `hft-production`. */
  readonly prefix: string;
  /** Tags of what belongs to no single region. */
  readonly tags: Readonly<Record<string, string>>;
  /** Sessions and change window in UTC. */
  readonly calendar: Calendar;
  /** Whether some region has a production role: what the environment has once is then kept from deletion. */
  readonly protect: boolean;
}

/** What every resolved region has, whatever its cloud. */
export interface ResolvedBase {
  /** The region's name in the environment, for example `virginia`. */
  readonly name: string;
  /** Begins the name of everything in the region, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether the role is a production one: what cannot be made again is then kept from deletion. */
  readonly protect: boolean;
}

/** Computes what every resolved region has. */
export function resolveBase(name: string, role: RegionRole, environment: EnvironmentContext): ResolvedBase {
  return {
    name,
    prefix: regionPrefix(environment.name, name),
    tags: tagsOf(environment, name),
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

/** The tags of everything in a region, or of what belongs to `all`. */
export function tagsOf({ name, owner }: EnvironmentBase, region: string): Readonly<Record<string, string>> {
  return commonTags({ environment: name, region, team: owner.team, costCentre: owner.costCentre });
}
