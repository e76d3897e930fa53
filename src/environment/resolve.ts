import { mapValues } from "../core/map-values";
import { calendarOf } from "./calendar/calendar";
import type { Cloud } from "./cloud";
import { environmentPrefix, environmentTags, type EnvironmentContext } from "./context";
import { isProductionRole, type RegionRole } from "./region";
import type { ParsedEnvironment } from "./schema";

/** A validated environment, with every region resolved by its cloud. */
export interface Resolved<Region> extends EnvironmentContext {
  readonly regions: Readonly<Record<string, Region>>;
}

/** Resolves a validated environment: everything that is derived from it is computed here, once. */
export function resolve(environment: ParsedEnvironment, clouds: readonly Cloud[]): Resolved<unknown> {
  const context: EnvironmentContext = {
    ...environment,
    prefix: environmentPrefix(environment.name),
    tags: environmentTags(environment),
    calendar: calendarOf(environment),
    protect: Object.values(environment.regions).some((region) => isProductionRole(roleOf(region))),
  };
  const regions = mapValues(environment.regions, (region, name) => {
    const cloud = clouds.find((one) => one.name === region.cloud);
    if (cloud === undefined) throw new Error(`regions.${name}: no cloud ${region.cloud}`);
    return cloud.resolve(name, context, regionsOf(environment.regions, cloud.name));
  });
  return { ...context, regions };
}

/** The regions of one cloud. */
export function regionsOf<Region extends { readonly cloud: string }, Name extends Region["cloud"]>(
  regions: Readonly<Record<string, Region>>,
  cloud: Name,
): Readonly<Record<string, OfCloud<Region, Name>>> {
  return Object.fromEntries(
    Object.entries(regions).flatMap(([name, region]) =>
      region.cloud === cloud ? [[name, region as OfCloud<Region, Name>]] : [],
    ),
  );
}

/** The regions of one cloud, of a type that has several; of a type that tells no cloud, all. */
type OfCloud<Region, Name> = [Extract<Region, { readonly cloud: Name }>] extends [never]
  ? Region
  : Extract<Region, { readonly cloud: Name }>;

function roleOf(region: object): RegionRole {
  return (region as { readonly role: RegionRole }).role;
}
