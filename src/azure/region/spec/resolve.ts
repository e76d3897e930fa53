import type { WeekSpan } from "../../../core/week";
import { maintenanceHour } from "../../../environment/calendar/maintenance";
import { resolveBase, type EnvironmentContext, type ResolvedBase } from "../../../environment/context";
import type { Resolved } from "../../../environment/resolve";
import { databasePeers, resolveDatabase, type ResolvedDatabase } from "../../database/spec/resolved";
import type { RegionPlace } from "./place";
import { namespacesOf } from "./namespaces";
import type { AzureRegion } from "./schema";

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
    /** Hours in UTC in which Azure may restart a service; `undefined` lets Azure choose. */
    readonly maintenance: { readonly database: WeekSpan | undefined };
  };

/** A resolved environment, as the stacks of Azure see it. */
export type AzureResolved = Resolved<AzureResolvedRegion>;

/** Computes what the stacks of a region share. */
export function resolveRegion(
  name: string,
  environment: EnvironmentContext,
  regions: Readonly<Record<string, object>>,
): AzureResolvedRegion {
  const ofAzure = regions as Readonly<Record<string, AzureRegion>>;
  const region = ofAzure[name] as AzureRegion;
  const base = resolveBase(name, region, environment);
  const { location, subscriptionId } = region;
  return {
    ...region,
    ...base,
    place: { prefix: base.prefix, location, subscriptionId },
    namespaces: namespacesOf(region),
    database:
      region.database &&
      resolveDatabase(region.database, name, { environment: environment.name, regions: ofAzure }),
    databasePeers: databasePeers(name, ofAzure),
    maintenance: { database: maintenanceHour(environment.calendar, "database", region.role) },
  };
}
