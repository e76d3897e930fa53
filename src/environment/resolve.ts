import { mapValues } from "../core/map-values";
import { commonTags } from "../core/tags";
import { calendarOf, type Calendar } from "./calendar/calendar";
import type { Cloud } from "./cloud";
import { isProductionRole, type RegionRole } from "./region";
import type { EnvironmentBase } from "./schema";
import type { ParsedEnvironment } from "./validate";

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

/** A validated environment, with every region resolved by its cloud. */
export interface Resolved<Region> extends EnvironmentContext {
  readonly regions: Readonly<Record<string, Region>>;
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

/** Resolves a validated environment: everything that is derived from it is computed here, once. */
export function resolve(environment: ParsedEnvironment, clouds: readonly Cloud[]): Resolved<unknown> {
  const context: EnvironmentContext = {
    ...environment,
    prefix: environmentPrefix(environment.name),
    tags: tagsOf(environment, "all"),
    calendar: calendarOf(environment),
    protect: Object.values(environment.regions).some((region) => isProductionRole(roleOf(region))),
  };
  const regions = mapValues(environment.regions, (region, name) => {
    const cloud = clouds.find((one) => one.name === region.cloud);
    if (cloud === undefined) throw new Error(`regions.${name}: no cloud ${region.cloud}`);
    return cloud.resolve(name, context, environment.regions);
  });
  return { ...context, regions };
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

function tagsOf({ name, owner }: EnvironmentBase, region: string): Readonly<Record<string, string>> {
  return commonTags({ environment: name, region, team: owner.team, costCentre: owner.costCentre });
}

function roleOf(region: object): RegionRole {
  return (region as { readonly role: RegionRole }).role;
}
