import { resolveBase, type EnvironmentContext, type ResolvedBase } from "../../../environment/context";
import type { Resolved } from "../../../environment/resolve";
import { checkedIngresses } from "../../../environment/dns/checked";
import { tradingCapacity } from "../../../environment/region";
import { reportsForAccount } from "../../../environment/reporting-region";
import { dailyBackupHour, maintenanceHour } from "../../../environment/calendar/maintenance";
import type { WeekSpan } from "../../../core/week";
import { databaseHour } from "../../database/spec/maintenance";
import { resolveDatabase, type ResolvedDatabase } from "../../database/spec/resolved";
import { resolveImages, type ResolvedImages } from "../../images/spec/resolved";
import type { RegionPlace } from "../../network/spec/ids";
import type { GcpRegion } from "./schema";
import { apisOf, type Api } from "./services";
import type { GcpShared } from "./shared";

/** A validated region of Google Cloud with everything that is derived from it and its environment. */
export type GcpResolvedRegion = GcpRegion &
  ResolvedBase & {
    /** Where its resources lie, from which their ids follow. */
    readonly place: RegionPlace;
    /** The APIs that its project needs. */
    readonly apis: readonly Api[];
    /** The database, with what it takes from its source. */
    readonly database?: ResolvedDatabase | undefined;
    /** The image repositories that are here, of its own or of its home. */
    readonly imageRepositories: ResolvedImages | undefined;
    /** Hours in UTC in which Google may restart a service; `undefined` lets Google choose. */
    readonly maintenance: {
      readonly cluster: WeekSpan | undefined;
      readonly database: WeekSpan | undefined;
      readonly cache: WeekSpan | undefined;
    };
    /** Whether trading machines are reserved, launched on demand, or not built until a failover. */
    readonly tradingCapacity: "reserved" | "on-demand" | "none";
    /** Hour in UTC of the daily backups; `undefined` lets Google choose. */
    readonly backupHour: WeekSpan | undefined;
    /** Whether it reports what belongs to its project and to no region. */
    readonly reportsProject: boolean;
  };

/** A resolved environment, as the stacks of Google Cloud see it. */
export interface GcpResolved extends Resolved<GcpResolvedRegion> {
  readonly gcp?: GcpShared | undefined;
}

/** Computes what the stacks of a region share. */
export function resolveRegion(
  name: string,
  environment: EnvironmentContext,
  regions: Readonly<Record<string, object>>,
): GcpResolvedRegion {
  const ofGoogle = regions as Readonly<Record<string, GcpRegion>>;
  const region = ofGoogle[name] as GcpRegion;
  const base = resolveBase(name, region, environment);
  return {
    ...region,
    ...base,
    ingress: checkedIngresses(region.ingress, name, environment.dns),
    place: { prefix: base.prefix, region: region.region, projectId: region.projectId },
    apis: apisOf(region),
    database:
      region.database &&
      resolveDatabase(region.database, name, { environment: environment.name, regions: ofGoogle }),
    imageRepositories: region.images && resolveImages({ ...region, images: region.images }, name, ofGoogle),
    tradingCapacity: tradingCapacity(region),
    maintenance: {
      cluster: environment.calendar.window,
      database: databaseHour(environment.calendar, region.role),
      cache: maintenanceHour(environment.calendar, "cache", region.role),
    },
    backupHour: dailyBackupHour(environment.calendar),
    reportsProject: reportsForAccount(name, ofGoogle, ({ projectId }) => projectId),
  };
}
