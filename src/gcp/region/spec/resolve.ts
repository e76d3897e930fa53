import { resolveBase, type EnvironmentContext, type ResolvedBase } from "../../../environment/context";
import type { Resolved } from "../../../environment/resolve";
import type { RegionPlace } from "../../network/spec/ids";
import type { GcpRegion } from "./schema";
import { apisOf, type Api } from "./services";

/** A validated region of Google Cloud with everything that is derived from it and its environment. */
export type GcpResolvedRegion = GcpRegion &
  ResolvedBase & {
    /** Where its resources lie, from which their ids follow. */
    readonly place: RegionPlace;
    /** The APIs that its project needs. */
    readonly apis: readonly Api[];
  };

/** A resolved environment, as the stacks of Google Cloud see it. */
export type GcpResolved = Resolved<GcpResolvedRegion>;

/** Computes what the stacks of a region share. */
export function resolveRegion(
  name: string,
  environment: EnvironmentContext,
  regions: Readonly<Record<string, object>>,
): GcpResolvedRegion {
  const region = regions[name] as GcpRegion;
  const base = resolveBase(name, region, environment);
  return {
    ...region,
    ...base,
    place: { prefix: base.prefix, region: region.region, projectId: region.projectId },
    apis: apisOf(region),
  };
}
