import { mapValues } from "../core/map-values";
import { calendarOf } from "./calendar/calendar";
import type { Cloud } from "./cloud";
import type { DnsRegion, ResolvedDns } from "./dns/resolve";
import { resolveDns } from "./dns/resolve";
import { environmentPrefix, environmentTags, type EnvironmentContext } from "./context";
import { isProductionRole, type RegionRole } from "./region";
import type { ParsedEnvironment } from "./schema";

/** A validated environment, with every region resolved by its cloud. */
export interface Resolved<Region> extends EnvironmentContext {
  readonly dns?: ResolvedDns | undefined;
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
  const cloudOf = ({ cloud: name }: { readonly cloud: string }): Cloud => {
    const cloud = clouds.find((one) => one.name === name);
    if (cloud === undefined) throw new Error(`no cloud ${name}`);
    return cloud;
  };
  const regions = mapValues(environment.regions, (region, name) => {
    const cloud = cloudOf(region);
    return cloud.resolve(name, context, regionsOf(environment.regions, cloud.name));
  });
  const dnsRegions = mapValues(environment.regions, (region, name): DnsRegion => {
    const { outline, accelerated } = cloudOf(region);
    return {
      cloud: region.cloud,
      cloudRegion: outline.cloudRegion.tell(region as never),
      endpoints: outline.endpoints.tell(region as never),
      accelerated: accelerated?.(context, name),
    };
  });
  const dns = environment.dns && resolveDns(environment.dns, context.prefix, dnsRegions);
  return { ...context, dns, regions };
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
