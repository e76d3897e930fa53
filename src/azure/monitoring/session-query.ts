import { metricFacts, type Aggregation } from "../catalog/metrics";
import type { WeekSpan } from "../../core/week";
import type { Metric, MetricAlarm } from "./alarm";
import { insideSpans } from "./session-expression";

/** Minutes between two looks of a query. */
export const lookEveryMinutes = 5;

/**
 * Minutes until a point is in the workspace: one until Azure has it, three until it is exported, and seconds to take it in.
 *
 * Source: MicrosoftDocs/azure-monitor-docs, data-ingestion-time.md of 2026-02-27.
 */
const arrivalMinutes = 5;

/** Minutes that a query may look back, of those that Azure takes. */
const lookBacks = [15, 30, 45, 60, 120] as const;

const functions: Readonly<Record<Aggregation, string>> = {
  Average: "avg",
  Count: "sum",
  Maximum: "max",
  Minimum: "min",
  Total: "sum",
};

/**
 * Returns KQL that has a row for each window of a metric inside of sessions, with its value in the column `value`. A window
 * that the look-back or a session cuts, or whose last points are still on their way, has no row: the least of one minute is
 * not the least of five.
 *
 * @throws Error for a metric that no diagnostic setting sends, and for one whose series are compared for themselves: the
 * export has them as one
 */
export function sessionQuery({ metric }: MetricAlarm, sessions: readonly WeekSpan[]): string {
  const { namespace, name, resourceId, aggregation, windowMinutes, dimensions } = metric;
  const { exported, grainMinutes } = metricFacts(namespace, name);
  if (!exported || dimensions !== undefined) {
    throw new Error(`${namespace} ${name} is not in Log Analytics as the alarm asks for it`);
  }
  const value = `${functions[aggregation]}(${aggregation})`;
  return kql([
    "AzureMetrics",
    `where ResourceId =~ "${resourceId}" and MetricName == "${name}"`,
    ...insideSpans(sessions),
    `summarize value = ${value}, points = count() by bin(TimeGenerated, ${windowMinutes}m)`,
    `where points >= ${windowMinutes / grainMinutes}`,
    "project TimeGenerated, value",
  ]);
}

/**
 * Returns how far a query for sessions looks back, in minutes, so that one of its looks sees each window after the last
 * of its points has arrived.
 *
 * @throws Error for a window that is too long for that
 */
export function sessionLookBackMinutes({ namespace, name, windowMinutes }: Metric): number {
  const { lateMinutes = 0 } = metricFacts(namespace, name);
  const least = windowMinutes + arrivalMinutes + lateMinutes + lookEveryMinutes;
  const lookBack = lookBacks.find((minutes) => minutes >= least);
  if (lookBack === undefined) throw new Error(`${namespace} ${name}: a window of ${windowMinutes} minutes`);
  return lookBack;
}

/** Joins a table and what is done with it to a query. */
export function kql(steps: readonly string[]): string {
  return steps.join("\n| ");
}
