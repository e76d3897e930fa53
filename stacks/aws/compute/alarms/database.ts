import { databaseAlarms } from "../../../../src/aws/database/alarms";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import { databaseIdentifier } from "../../../../src/aws/database/postgres-instance";
import { databaseBuild, sourceRegionOf, type Database } from "../../../../src/aws/database/spec/database";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/schema";
import type { AwsRegionContext } from "../../region";

/**
 * Alarms of a region's database, by what the environment states of it: its own stack is not asked, so that either
 * is applied without the other. Backups alone have no instance to watch.
 */
export function alarmsOfDatabase(context: AwsRegionContext, { thresholds }: Monitoring): MetricAlarm[] {
  const { environment, region } = context;
  const { database } = region;
  if (database === undefined || database.kind === "backups") return [];
  const source = sourceRegionOf(database);
  const build = databaseBuild(
    database,
    source === undefined ? undefined : environment.regions[source]?.database,
  );
  if (build === undefined) return [];
  const { storage, parameters } = build;
  return databaseAlarms(
    {
      name: "database",
      identifier: databaseIdentifier(context.region.prefix),
      storageGiB: storage.sizeGiB,
      maxConnections: wholeNumber(parameters["max_connections"]?.value),
      replica: follows(database) ? { rpoSeconds: environment.objectives?.rpoSeconds } : undefined,
    },
    thresholds,
  );
}

function follows(database: Database): boolean {
  return database.kind === "replica" && database.state === "replica";
}

/** RDS also takes formulas over the machine's memory, whose result only RDS knows. */
function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
