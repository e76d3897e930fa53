import { metricFacts } from "../catalog/metrics";
import type { Aligner, LabelValue, Metric, MetricAlarm } from "./alarm";

/** What takes the points of a range together. A metric that is true or false counts as 1 or 0. */
const functions = {
  delta: "increase",
  deviation: "stddev_over_time",
  "fraction-true": "avg_over_time",
  latest: "last_over_time",
  max: "max_over_time",
  mean: "avg_over_time",
  min: "min_over_time",
  rate: "rate",
} as const satisfies Record<Exclude<Aligner, "count-true">, string>;

const operators = { above: ">", below: "<" } as const;

/**
 * Returns PromQL that has a series for each breach inside of sessions.
 *
 * PromQL is judged at the present moment, when the last points are not visible yet: the range is longer by the delay of
 * the metric, so that it always holds a period.
 *
 * @param inside PromQL that has a value in sessions only, from `insideSpans`
 * @throws Error for an aligner or a reducer that PromQL has no word for
 */
export function promQuery({ metric, comparison, threshold }: MetricAlarm, inside: string): string {
  const { type, resourceLabels, metricLabels = {}, aligner, periodSeconds } = metric;
  const { resource, delaySeconds } = metricFacts(type);
  if (aligner === "count-true") throw new Error(`no PromQL counts the true values of ${type}`);
  const labels = Object.entries({ monitored_resource: resource, ...resourceLabels, ...metricLabels });
  const selector = `{${[`"${type}"`, ...labels.map(([label, value]) => label + matched(value))].join(", ")}}`;
  const rangeSeconds = Math.ceil((periodSeconds + delaySeconds) / 60) * 60;
  const value = reduced(`${functions[aligner]}(${selector}[${rangeSeconds}s])`, metric);
  return `(${value} ${operators[comparison]} ${threshold}) and on() (${inside})`;
}

function reduced(value: string, { type, reducer }: Metric): string {
  if (reducer === undefined) return value;
  if (reducer.kind === "count-false") throw new Error(`no PromQL counts the false values of ${type}`);
  const labels = reducer.by.map((label) => label.replace(/^(?:metric|resource)\.label\./, ""));
  return `${reducer.kind} by (${labels.join(", ")}) (${value})`;
}

function matched(value: LabelValue): string {
  if (typeof value === "string") return `="${value}"`;
  if ("oneOf" in value) return `=~"${value.oneOf.join("|")}"`;
  if ("noneOf" in value) return `!~"${value.noneOf.join("|")}"`;
  return `=~"(.*/)?${value.id}"`;
}
