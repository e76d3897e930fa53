import { minutesPerWeek, union, type WeekSpan } from "../../core/week";

/**
 * Metric math for the minute of the week of each data point. In CloudWatch `DAY` is 1 on Monday, and all of it
 * is UTC.
 *
 * Source: Amazon CloudWatch user guide, metric math functions.
 */
export function minuteOfWeek(series: string): string {
  return `(DAY(${series})-1)*1440+HOUR(${series})*60+MINUTE(${series})`;
}

/**
 * Metric math that keeps the points of a series that lie in one of the spans, and drops the others.
 *
 * @param minute a series of minutes of the week, as `minuteOfWeek` gives it
 * @param value what is kept
 * @returns nothing where there is no span, or where the spans leave nothing out
 */
export function withinSpans(minute: string, value: string, spans: readonly WeekSpan[]): string | undefined {
  const merged = union(spans);
  if (merged.length === 0 || merged.some(({ minutes }) => minutes >= minutesPerWeek)) return undefined;
  return `IF(${merged.map((span) => withinSpan(minute, span)).join(" OR ")}, ${value})`;
}

/** A span over Sunday night is two pieces of the week. */
function withinSpan(minute: string, { start, minutes }: WeekSpan): string {
  const end = start + minutes;
  return end <= minutesPerWeek
    ? `(${minute}>=${start} AND ${minute}<${end})`
    : `(${minute}>=${start} OR ${minute}<${end - minutesPerWeek})`;
}
