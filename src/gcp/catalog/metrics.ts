import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** A metric of Cloud Monitoring. Source and date: `data/metrics.json`. */
export interface MetricFacts {
  /** The monitored resource that it is written for, for example `cloudsql_database`. */
  readonly resource: string;
  /** A gauge is a value at a moment, a delta a count since the last one. */
  readonly kind: "GAUGE" | "DELTA";
  readonly value: "BOOL" | "DOUBLE" | "INT64";
  /** Seconds after its sampling for which a point is not visible yet, at most. */
  readonly delaySeconds: number;
  /** Labels of the metric itself, beside those of its resource. */
  readonly labels: readonly string[];
  /** Launch stage. @default generally available */
  readonly stage?: "BETA" | undefined;
  /** False where kind, labels or delay were not read at Google. @default true */
  readonly verified?: false | undefined;
}

interface MetricsFile extends CatalogueFile {
  readonly metrics: Readonly<Record<string, MetricFacts>>;
  /** Labels of each monitored resource. */
  readonly resources: Readonly<Record<string, readonly string[]>>;
}

/**
 * Returns what is known of a metric.
 *
 * @param type for example `cloudsql.googleapis.com/database/up`
 * @throws Error for a metric that the catalogue does not list: an alarm on it would never ring
 */
export function metricFacts(type: string): MetricFacts {
  const facts = entryOf(metricsFile().metrics, type);
  if (facts === undefined) throw new Error(`the catalogue lists no metric ${type}`);
  return facts;
}

/** Returns the metrics that the catalogue lists. */
export function metricTypes(): readonly string[] {
  return Object.keys(metricsFile().metrics);
}

/** Returns the labels of a monitored resource; `undefined` for one that the catalogue does not list. */
export function resourceLabels(resource: string): readonly string[] | undefined {
  return entryOf(metricsFile().resources, resource);
}

function metricsFile(): MetricsFile {
  return require("./data/metrics.json") as MetricsFile;
}
