import { minutesPerDay, minutesPerWeek, partOfWeek, type WeekSpan } from "../../core/week";

/** Unix time began on a Thursday; a week begins on Monday. */
const minutesToFirstThursday = 3 * minutesPerDay;

/** PromQL for the minute of the week, in UTC. Unix time has no leap seconds, so it never drifts. */
const minuteOfWeek = `vector((time() / 60 + ${minutesToFirstThursday}) % ${minutesPerWeek})`;

/**
 * Returns PromQL that has one value inside the spans and none outside.
 *
 * @returns `undefined` where there is no span, or where the spans cover the whole week
 */
export function insideSpans(spans: readonly WeekSpan[]): string | undefined {
  const part = partOfWeek(spans);
  if (part === undefined) return undefined;
  return part.map(insideSpan).join(" or ");
}

/** A span across the end of Sunday has two parts in the week. */
function insideSpan({ start, minutes }: WeekSpan): string {
  const end = start + minutes;
  return end <= minutesPerWeek
    ? `(${minuteOfWeek} >= ${start} < ${end})`
    : `(${minuteOfWeek} >= ${start}) or (${minuteOfWeek} < ${end - minutesPerWeek})`;
}
