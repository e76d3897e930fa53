import type { LabelValues, Metric } from "../../monitoring/alarm";
import type { ResolvedDatabase } from "../spec/resolved";

/** The instance whose alarms are meant. */
export interface WatchedDatabase {
  readonly database: ResolvedDatabase;
  readonly projectId: string;
}

/** What the alarms of a database have in common. */
export const ofDatabase = {
  subject: "database",
  source: "Google Cloud documentation, metrics of cloudsql",
} as const;

/** Returns a metric of an instance by its last words. */
export type MetricsOf = (
  metric: string,
  aligner: Metric["aligner"],
  own?: { readonly metricLabels?: LabelValues; readonly reducer?: Metric["reducer"] },
) => Metric;

/** Points come every minute; five of them are one value, so that none is missed. */
export function metricsOf(watched: WatchedDatabase): MetricsOf {
  return (metric, aligner, own = {}) => ({
    type: `cloudsql.googleapis.com/database/${metric}`,
    resourceLabels: { database_id: databaseId(watched) },
    aligner,
    periodSeconds: 300,
    ...own,
  });
}

/** Returns the filter of the log entries that Cloud SQL itself makes about an instance. */
export function systemEvent(watched: WatchedDatabase, method: string, ...more: readonly string[]): string {
  return [
    'log_id("cloudaudit.googleapis.com/system_event")',
    'resource.type = "cloudsql_database"',
    `resource.labels.database_id = "${databaseId(watched)}"`,
    `protoPayload.methodName = "${method}"`,
    ...more,
  ].join(" AND ");
}

/** The label by which Cloud SQL names an instance. */
function databaseId({ database, projectId }: WatchedDatabase): string {
  return `${projectId}:${database.instanceName}`;
}
