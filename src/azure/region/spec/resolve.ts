import type { WeekSpan } from "../../../core/week";
import { dailyBackupHour, maintenanceHour } from "../../../environment/calendar/maintenance";
import {
  regionPrefix,
  resolveBase,
  type EnvironmentContext,
  type ResolvedBase,
} from "../../../environment/context";
import { checkedIngresses } from "../../../environment/dns/checked";
import { tradingCapacity } from "../../../environment/region";
import { reportsForAccount } from "../../../environment/reporting-region";
import type { Resolved } from "../../../environment/resolve";
import { resolveCache, type ResolvedCache } from "../../cache/spec/resolved";
import { databasePeers, resolveDatabase, type ResolvedDatabase } from "../../database/spec/resolved";
import { resolveImages, type ResolvedImages } from "../../images/spec/resolved";
import type { RegionPlace } from "./place";
import { namespacesOf } from "./namespaces";
import type { AzureRegion } from "./schema";
import type { AzureShared } from "./shared";

/** A validated region of Azure with everything that is derived from it and its environment. */
export type AzureResolvedRegion = AzureRegion &
  ResolvedBase & {
    /** Where its resources lie, from which their ids follow. */
    readonly place: RegionPlace;
    /** The resource providers that its subscription needs. */
    readonly namespaces: readonly string[];
    /** The database, with what it takes from its source. */
    readonly database?: ResolvedDatabase | undefined;
    /** Blocks of the subnets of other regions with which its database replicates. */
    readonly databasePeers: readonly string[];
    /** The cache, with the ids of those that it links. */
    readonly cache?: ResolvedCache | undefined;
    /** The container registry, its own or its home's. */
    readonly registry: ResolvedImages | undefined;
    /** Hours in UTC in which Azure may restart a service; `undefined` lets Azure choose. */
    readonly maintenance: {
      readonly cluster: WeekSpan | undefined;
      readonly database: WeekSpan | undefined;
    };
    /** Hour in UTC of the daily backups; `undefined` lets Azure choose. */
    readonly backupHour: WeekSpan | undefined;
    /** Whether trading machines are reserved, launched on demand, or not built until a failover. */
    readonly tradingCapacity: "reserved" | "on-demand" | "none";
    /** Whether its alarms tell what belongs to its subscription and to no region. */
    readonly reportsSubscription: boolean;
  };

/** A resolved environment, as the stacks of Azure see it. */
export type AzureResolved = Resolved<AzureResolvedRegion> & { readonly azure?: AzureShared | undefined };

/** Computes what the stacks of a region share. */
export function resolveRegion(
  name: string,
  environment: EnvironmentContext,
  regions: Readonly<Record<string, object>>,
): AzureResolvedRegion {
  const ofAzure = regions as Readonly<Record<string, AzureRegion>>;
  const region = ofAzure[name] as AzureRegion;
  const base = resolveBase(name, region, environment);
  const { location, subscriptionId, cache, images } = region;
  const prefixOf = (other: string): string => regionPrefix(environment.name, other);
  return {
    ...region,
    ...base,
    ingress: checkedIngresses(region.ingress, name, environment.dns),
    place: { prefix: base.prefix, location, subscriptionId },
    namespaces: namespacesOf(region),
    database:
      region.database &&
      resolveDatabase(region.database, name, { environment: environment.name, regions: ofAzure }),
    databasePeers: databasePeers(name, ofAzure),
    tradingCapacity: tradingCapacity(region),
    cache: cache && resolveCache(cache, ofAzure, prefixOf),
    registry: images && resolveImages(images, name, ofAzure, prefixOf),
    maintenance: {
      cluster: environment.calendar.window,
      database: maintenanceHour(environment.calendar, "database", region.role),
    },
    backupHour: dailyBackupHour(environment.calendar),
    reportsSubscription: reportsForAccount(name, ofAzure, ({ subscriptionId }) => subscriptionId),
  };
}
