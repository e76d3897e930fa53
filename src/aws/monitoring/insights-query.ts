import type { Metric } from "./metric-alarm";

const functions = { Average: "AVG", Maximum: "MAX", Minimum: "MIN", Sum: "SUM" } as const;

/**
 * Returns a CloudWatch Metrics Insights query: one series over every value of the dimension `across`. An alarm on it
 * includes values that appear later.
 *
 * Source: Amazon CloudWatch user guide, Metrics Insights query components; Create an alarm on a Metrics Insights query.
 */
export function insightsQuery({ namespace, name, dimensions, statistic }: Metric, across: string): string {
  const schema = [`"${namespace}"`, ...Object.keys(dimensions), across].join(", ");
  const where = Object.entries(dimensions).map(([key, value]) => `${key} = '${value}'`);
  return `SELECT ${functions[statistic]}(${name}) FROM SCHEMA(${schema}) WHERE ${where.join(" AND ")}`;
}
