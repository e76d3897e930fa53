import { minutesPerWeek, partOfWeek, type WeekSpan } from "../../core/week";

/**
 * Returns metric math for the minute of the week, in UTC, of each data point. In CloudWatch `DAY` is 1 on Monday.
 *
 * Source: Amazon CloudWatch user guide, metric math functions.
 */
export function minuteOfWeek(series: string): string {
  return `(DAY(${series})-1)*1440+HOUR(${series})*60+MINUTE(${series})`;
}

/**
 * Returns metric math that keeps the points of a series inside the spans and drops the others.
 *
 * @param minute id of a series of minutes of the week, from `minuteOfWeek`
 * @param value the expression that is kept
 * @returns `undefined` where there is no span, or where the spans cover the whole week
 */
export function withinSpans(minute: string, value: string, spans: readonly WeekSpan[]): string | undefined {
  const part = partOfWeek(spans);
  if (part === undefined) return undefined;
  return `IF(${part.map((span) => withinSpan(minute, span)).join(" OR ")}, ${value})`;
}

/** A span across the end of Sunday has two parts in the week. */
function withinSpan(minute: string, { start, minutes }: WeekSpan): string {
  const end = start + minutes;
  return end <= minutesPerWeek
    ? `(${minute}>=${start} AND ${minute}<${end})`
    : `(${minute}>=${start} OR ${minute}<${end - minutesPerWeek})`;
}
