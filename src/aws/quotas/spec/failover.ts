import { entryOf } from "../../../core/catalogue-file";
import { mapValues } from "../../../core/map-values";
import { databaseBuild, primaryDefaults, sourceRegionOf } from "../../database/spec/database";
import type { Database, DatabaseBackups } from "../../database/spec/schema";
import type { AwsRegion } from "../../region/spec/schema";

/** The AWS regions of one environment, by name. */
export type AwsRegions = Readonly<Record<string, AwsRegion>>;

/**
 * The regions of an environment after every standby region has taken over: capacity that is built on failover or was
 * best effort is there, and a database of which the region holds only backups is restored.
 */
export function afterFailover(regions: AwsRegions): AwsRegions {
  return mapValues(regions, (region) => takenOver(region, regions));
}

function takenOver(region: AwsRegion, regions: AwsRegions): AwsRegion {
  if (region.role !== "dr" && region.role !== "standby") return region;
  const { capacity, database } = region;
  return {
    ...region,
    capacity: capacity === "none" ? "on-demand" : capacity,
    database: database?.kind === "backups" ? restored(database, regions) : database,
  };
}

/** The database that a region restores from another's backups, in its own zones. */
function restored(backups: DatabaseBackups, regions: AwsRegions): Database {
  const source = entryOf(regions, backups.backupsOf)?.database;
  if (source === undefined || source.kind === "backups") return backups;
  const build = databaseBuild(source, entryOf(regions, sourceRegionOf(source) ?? "")?.database);
  if (build === undefined) return backups;
  const { kind: _, ...settings } = source;
  return {
    ...primaryDefaults,
    ...settings,
    ...build,
    kind: "primary",
    availability: { kind: "multi-az" },
  };
}
