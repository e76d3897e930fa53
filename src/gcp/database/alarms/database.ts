import type { Alarm } from "../../monitoring/alarm";
import type { AlarmThresholds } from "../../monitoring/spec/schema";
import { takesWrites } from "../spec/database";
import { backupAlarms } from "./backup";
import { loadAlarms } from "./load";
import { replicaAlarms } from "./replica";
import type { WatchedDatabase } from "./series";
import { serviceAlarms } from "./service";

export interface DatabaseAlarmsProps extends WatchedDatabase {
  readonly thresholds: AlarmThresholds;
  /** Most data that a failover may lose, in seconds. @default no alarm for a small lag of a replica */
  readonly rpoSeconds?: number | undefined;
}

/** Returns the alarms of a Cloud SQL instance of PostgreSQL. */
export function databaseAlarms({ thresholds, rpoSeconds, ...watched }: DatabaseAlarmsProps): Alarm[] {
  const { database } = watched;
  const writes = takesWrites(database);
  return [
    ...serviceAlarms(watched),
    ...loadAlarms(watched, thresholds),
    ...(writes ? [] : replicaAlarms(watched, rpoSeconds)),
    ...(writes && database.backupRetentionDays > 0 ? backupAlarms(watched) : []),
  ];
}
