import {
  databaseBuild,
  sourceRegionOf,
  type Database,
  type DatabaseBackups,
} from "../../src/aws/database/spec/database";
import type { AwsRegion } from "../../src/aws/region/spec/schema";
import type { Environment } from "../../src/clouds";

/**
 * The environment in which every region that stands by has taken over: what it plans not to build, or hopes for,
 * is there, and where only backups of a database lie, one is restored from them.
 */
export function afterFailover(environment: Environment): Environment {
  const regions = Object.entries(environment.regions).map(
    ([name, region]) => [name, takenOver(region, environment)] as const,
  );
  return { ...environment, regions: Object.fromEntries(regions) };
}

function takenOver(region: AwsRegion, { regions }: Environment): AwsRegion {
  if (region.role !== "dr" && region.role !== "standby") return region;
  const { capacity, database } = region;
  return {
    ...region,
    capacity: capacity === "none" ? "on-demand" : capacity,
    database: database?.kind === "backups" ? restored(database, regions) : database,
  };
}

/** The database of a region as another makes it from its backups, in zones of its own. */
function restored(backups: DatabaseBackups, regions: Environment["regions"]): Database {
  const source = regions[backups.backupsOf]?.database;
  if (source === undefined || source.kind === "backups") return backups;
  const build = databaseBuild(source, regions[sourceRegionOf(source) ?? ""]?.database);
  if (build === undefined) return backups;
  const { kind: _, ...settings } = source;
  return {
    allowMajorUpgrade: false,
    databaseName: "restored",
    username: "restored",
    passwordVersion: 1,
    ...settings,
    ...build,
    kind: "primary",
    availability: { kind: "multi-az" },
  };
}
