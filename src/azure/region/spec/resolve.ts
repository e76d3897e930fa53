import type { WeekSpan } from "../../../core/week";
import { resolveBase, type EnvironmentContext, type ResolvedBase } from "../../../environment/context";
import { tradingCapacity } from "../../../environment/region";
import type { Resolved } from "../../../environment/resolve";
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
    /** Hours in UTC in which Azure may restart a service; `undefined` lets Azure choose. */
    readonly maintenance: {
      readonly cluster: WeekSpan | undefined;
    };
    /** Whether trading machines are reserved, launched on demand, or not built until a failover. */
    readonly tradingCapacity: "reserved" | "on-demand" | "none";
  };

/** A resolved environment, as the stacks of Azure see it. */
export type AzureResolved = Resolved<AzureResolvedRegion>;

/** Computes what the stacks of a region share. */
export function resolveRegion(
  name: string,
  environment: EnvironmentContext,
  regions: Readonly<Record<string, object>>,
): AzureResolvedRegion {
  const region = regions[name] as AzureRegion;
  const base = resolveBase(name, region, environment);
  const { location, subscriptionId } = region;
  return {
    ...region,
    ...base,
    place: { prefix: base.prefix, location, subscriptionId },
    namespaces: namespacesOf(region),
    maintenance: { cluster: environment.calendar.window },
    tradingCapacity: tradingCapacity(region),
  };
}
