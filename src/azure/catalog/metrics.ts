import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

export type Aggregation = "Average" | "Count" | "Maximum" | "Minimum" | "Total";

/** A platform metric of Azure Monitor. Source and date: `data/metrics.json`. */
export interface MetricFacts {
  /** How its points may be taken together. */
  readonly aggregations: readonly Aggregation[];
  /** By what its series differ. */
  readonly dimensions: readonly string[];
  /** Whether a diagnostic setting sends it to Log Analytics. */
  readonly exported: boolean;
  /** @default generally available */
  readonly stage?: "preview" | undefined;
}

interface MetricsFile extends CatalogueFile {
  readonly namespaces: Readonly<Record<string, Readonly<Record<string, MetricFacts>>>>;
}

/**
 * Returns what is known of a metric.
 *
 * @param namespace for example `Microsoft.KeyVault/vaults`
 * @param name for example `Availability`
 * @throws Error for a metric that the catalogue does not list: an alarm on it would never ring
 */
export function metricFacts(namespace: string, name: string): MetricFacts {
  const facts = entryOf(entryOf(metricsFile().namespaces, namespace) ?? {}, name);
  if (facts === undefined) throw new Error(`the catalogue lists no metric ${namespace} ${name}`);
  return facts;
}

/** Returns the metrics that the catalogue lists, as namespace and name. */
export function metricNames(): readonly (readonly [namespace: string, name: string])[] {
  return Object.entries(metricsFile().namespaces).flatMap(([namespace, metrics]) =>
    Object.keys(metrics).map((name) => [namespace, name] as const),
  );
}

function metricsFile(): MetricsFile {
  return require("./data/metrics.json") as MetricsFile;
}
