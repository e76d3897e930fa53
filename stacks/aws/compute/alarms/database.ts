import { databaseAlarms } from "../../../../src/aws/database/alarms";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/schema";
import type { AwsRegionContext } from "../../region";

/**
 * Returns the alarms of a region's database. They name the instance by its computed identifier, so that this stack and
 * the database's can be applied in any order. Backups without an instance have no metrics.
 */
export function alarmsOfDatabase(
  { environment, region: { database } }: AwsRegionContext,
  { thresholds }: Monitoring,
): MetricAlarm[] {
  if (database === undefined || database.kind === "backups") return [];
  return databaseAlarms({ database, thresholds, rpoSeconds: environment.objectives?.rpoSeconds });
}
