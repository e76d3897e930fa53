import { minutesPerDay, minutesPerWeek, partOfWeek, type WeekSpan } from "../../core/week";

/** KQL for the minute of the week of a point, in UTC. KQL's week begins on Sunday, the project's on Monday. */
const minuteOfWeek = `(toint((TimeGenerated - startofweek(TimeGenerated)) / 1m) + ${minutesPerWeek - minutesPerDay}) % ${minutesPerWeek}`;

/**
 * Returns lines of KQL that keep the points inside the spans.
 *
 * @returns no line where there is no span, or where the spans cover the whole week
 */
export function insideSpans(spans: readonly WeekSpan[]): readonly string[] {
  const part = partOfWeek(spans);
  if (part === undefined) return [];
  return [`extend minute = ${minuteOfWeek}`, `where ${part.map(insideSpan).join(" or ")}`];
}

/** A span across the end of Sunday has two parts in the week. */
function insideSpan({ start, minutes }: WeekSpan): string {
  const end = start + minutes;
  return end <= minutesPerWeek
    ? `(minute >= ${start} and minute < ${end})`
    : `(minute >= ${start} or minute < ${end - minutesPerWeek})`;
}
