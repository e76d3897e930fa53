import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

export type Aggregation = "Average" | "Count" | "Maximum" | "Minimum" | "Total";

/** A platform metric of Azure Monitor. Source and date: `data/metrics.json`. */
export interface MetricFacts {
  /** How its points may be taken together. */
  readonly aggregations: readonly Aggregation[];
  /** By what its series differ. */
  readonly dimensions: readonly string[];
  /** Minutes between its points. */
  readonly grainMinutes: 1 | 5;
  /** Minutes by which its points show later than those of other metrics. @default 0 */
  readonly lateMinutes?: number | undefined;
  /** Whether a diagnostic setting sends it to Log Analytics, where its series are one. */
  readonly exported: boolean;
}

interface MetricsFile extends CatalogueFile {
  readonly namespaces: Readonly<
    Record<
      string,
      {
        /** Date of Microsoft's page on the resource type, `YYYY-MM-DD`. */
        readonly page: string;
        readonly metrics: Readonly<Record<string, MetricFacts>>;
      }
    >
  >;
}

/**
 * Returns what is known of a metric.
 *
 * @param namespace for example `Microsoft.KeyVault/vaults`
 * @param name for example `Availability`
 * @throws Error for a metric that the catalogue does not list: an alarm on it would never ring
 */
export function metricFacts(namespace: string, name: string): MetricFacts {
  const facts = entryOf(entryOf(metricsFile().namespaces, namespace)?.metrics ?? {}, name);
  if (facts === undefined) throw new Error(`the catalogue lists no metric ${namespace} ${name}`);
  return facts;
}

/** Returns the metrics that the catalogue lists, as namespace and name. */
export function metricNames(): readonly (readonly [namespace: string, name: string])[] {
  return Object.entries(metricsFile().namespaces).flatMap(([namespace, { metrics }]) =>
    Object.keys(metrics).map((name) => [namespace, name] as const),
  );
}

function metricsFile(): MetricsFile {
  return require("./data/metrics.json") as MetricsFile;
}
