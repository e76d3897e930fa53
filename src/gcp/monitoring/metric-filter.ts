import { metricFacts } from "../catalog/metrics";
import type { Aligner, LabelValue, LabelValues, Metric, Reducer } from "./alarm";

/** Longest filter that Cloud Monitoring takes. Source: Cloud Monitoring API reference, MetricThreshold.filter. */
export const longestFilter = 2048;

const aligners = {
  "count-true": "ALIGN_COUNT_TRUE",
  delta: "ALIGN_DELTA",
  deviation: "ALIGN_STDDEV",
  "fraction-true": "ALIGN_FRACTION_TRUE",
  latest: "ALIGN_NEXT_OLDER",
  max: "ALIGN_MAX",
  mean: "ALIGN_MEAN",
  min: "ALIGN_MIN",
  rate: "ALIGN_RATE",
} as const satisfies Record<Aligner, string>;

const reducers = {
  "count-false": "REDUCE_COUNT_FALSE",
  max: "REDUCE_MAX",
  min: "REDUCE_MIN",
  sum: "REDUCE_SUM",
} as const satisfies Record<Reducer["kind"], string>;

/** Returns the filter that finds the series of a metric. */
export function metricFilter({ type, resourceLabels, metricLabels = {} }: Metric): string {
  return [
    `metric.type = "${type}"`,
    `resource.type = "${metricFacts(type).resource}"`,
    ...matches("resource.labels", resourceLabels),
    ...matches("metric.labels", metricLabels),
  ].join(" AND ");
}

/** Returns how the points of the series are taken together, as the API names it. */
export function aggregation({ aligner, periodSeconds, reducer }: Metric) {
  return {
    alignmentPeriod: `${periodSeconds}s`,
    perSeriesAligner: aligners[aligner],
    ...(reducer && { crossSeriesReducer: reducers[reducer.kind], groupByFields: [...reducer.by] }),
  };
}

function matches(scope: string, labels: LabelValues): string[] {
  return Object.entries(labels).flatMap(([label, value]) =>
    typeof value === "object" && "noneOf" in value
      ? value.noneOf.map((each) => `${scope}.${label} != "${each}"`)
      : [`${scope}.${label} = ${matched(value)}`],
  );
}

function matched(value: Exclude<LabelValue, { readonly noneOf: readonly string[] }>): string {
  if (typeof value === "string") return `"${value}"`;
  if ("oneOf" in value) return `one_of(${value.oneOf.map((each) => `"${each}"`).join(", ")})`;
  return `monitoring.regex.full_match("(.*/)?${value.id}")`;
}
