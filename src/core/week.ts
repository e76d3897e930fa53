/** Minutes of a week, which is a circle from Monday 00:00, UTC. */
export const minutesPerWeek = 10_080;
export const minutesPerDay = 1440;

/** A span of the weekly circle. */
export interface WeekSpan {
  /** Minutes since Monday 00:00, 0 to 10 079. */
  readonly start: number;
  /** 1 to 10 080; a span may run over the end of the week. */
  readonly minutes: number;
}

const wholeWeek: WeekSpan = { start: 0, minutes: minutesPerWeek };

/** Returns a span that begins at any minute, also of the week before or after. */
export function weekSpan(start: number, minutes: number): WeekSpan {
  if (minutes >= minutesPerWeek) return wholeWeek;
  return { start: modulo(start, minutesPerWeek), minutes };
}

/** Returns the same minutes as spans that neither overlap nor touch, in the order of the week. */
export function union(spans: readonly WeekSpan[]): readonly WeekSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of cut(spans)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return joinOverSunday(merged);
}

/**
 * Returns the same minutes as spans that neither overlap nor touch; `undefined` where they leave nothing of the week out:
 * there is no span, or they cover it.
 */
export function partOfWeek(spans: readonly WeekSpan[]): readonly WeekSpan[] | undefined {
  const merged = union(spans);
  const coversAll = merged.some(({ minutes }) => minutes >= minutesPerWeek);
  return merged.length === 0 || coversAll ? undefined : merged;
}

/** Returns the minutes in none of the spans. */
export function complement(spans: readonly WeekSpan[]): readonly WeekSpan[] {
  const taken = union(spans);
  if (taken.length === 0) return [wholeWeek];
  const gaps = taken.map(({ start, minutes }, index) => {
    const next = taken[(index + 1) % taken.length]?.start ?? start;
    return { start: start + minutes, minutes: modulo(next - start - 1, minutesPerWeek) + 1 - minutes };
  });
  return union(gaps.filter(({ minutes }) => minutes > 0).map((gap) => weekSpan(gap.start, gap.minutes)));
}

/** Returns the minutes in both lists of spans. */
export function intersection(one: readonly WeekSpan[], other: readonly WeekSpan[]): readonly WeekSpan[] {
  return complement([...complement(one), ...complement(other)]);
}

/** Returns the longest span, the earliest in the week where several are; undefined for an empty list. */
export function longest(spans: readonly WeekSpan[]): WeekSpan | undefined {
  return spans.reduce<WeekSpan | undefined>(
    (best, span) => (best === undefined || span.minutes > best.minutes ? span : best),
    undefined,
  );
}

/** Cuts spans at the end of the week, and sorts them. */
function cut(spans: readonly WeekSpan[]): { start: number; end: number }[] {
  return spans
    .flatMap(({ start, minutes }) => {
      const end = start + minutes;
      if (end <= minutesPerWeek) return [{ start, end }];
      return [
        { start, end: minutesPerWeek },
        { start: 0, end: end - minutesPerWeek },
      ];
    })
    .sort((a, b) => a.start - b.start);
}

function joinOverSunday(sorted: readonly { start: number; end: number }[]): readonly WeekSpan[] {
  const spans = sorted.map(({ start, end }) => ({ start, minutes: end - start }));
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined || first === last) return spans;
  if (first.start !== 0 || last.start + last.minutes !== minutesPerWeek) return spans;
  return [...spans.slice(1, -1), { start: last.start, minutes: last.minutes + first.minutes }];
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** Returns the minute of the week of a moment, in UTC. */
export function minuteOfWeek(moment: Date): number {
  const day = (moment.getUTCDay() + 6) % 7; // Monday is 0
  return day * minutesPerDay + moment.getUTCHours() * 60 + moment.getUTCMinutes();
}

/** Whether a minute of the week lies in a span. */
export function isInside({ start, minutes }: WeekSpan, minute: number): boolean {
  return modulo(minute - start, minutesPerWeek) < minutes;
}

/**
 * Returns a moment of a week in January 2025, for example `2025-01-11T11:00:00Z`, for what recurs weekly and is stated
 * by its first time.
 *
 * @param minute minutes since the Monday, 2025-01-06 00:00; those of the week that follows are allowed
 */
export function firstMoment(minute: number): string {
  const ofDay = minute % minutesPerDay;
  const [day, hours, minutes] = [
    6 + Math.floor(minute / minutesPerDay),
    Math.floor(ofDay / 60),
    ofDay % 60,
  ].map((part) => `${part}`.padStart(2, "0"));
  return `2025-01-${day}T${hours}:${minutes}:00Z`;
}
