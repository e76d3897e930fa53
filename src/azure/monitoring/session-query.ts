import { metricFacts } from "../catalog/metrics";
import type { WeekSpan } from "../../core/week";
import type { MetricAlarm } from "./alarm";
import { insideSpans } from "./session-expression";

/**
 * Returns KQL that has a row for each minute of a metric inside of sessions, with its value in the column `value`.
 *
 * @throws Error for a metric that no diagnostic setting sends, and for one whose series are compared for themselves: the
 * export has them as one
 */
export function sessionQuery({ metric }: MetricAlarm, sessions: readonly WeekSpan[]): string {
  const { namespace, name, resourceId, aggregation, dimensions } = metric;
  if (!metricFacts(namespace, name).exported || dimensions !== undefined) {
    throw new Error(`${namespace} ${name} is not in Log Analytics as the alarm asks for it`);
  }
  return kql([
    "AzureMetrics",
    `where ResourceId =~ "${resourceId}" and MetricName == "${name}"`,
    ...insideSpans(sessions),
    `project TimeGenerated, value = ${aggregation}`,
  ]);
}

/** Joins a table and what is done with it to a query. */
export function kql(steps: readonly string[]): string {
  return steps.join("\n| ");
}
