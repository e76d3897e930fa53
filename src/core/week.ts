/** A week is a circle of minutes from Monday 00:00, in UTC. */
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

/** A span that begins at any minute, also one of the week before or after. */
export function weekSpan(start: number, minutes: number): WeekSpan {
  if (minutes >= minutesPerWeek) return wholeWeek;
  return { start: modulo(start, minutesPerWeek), minutes };
}

/** The same minutes as spans that neither overlap nor touch, in the order of the week. */
export function union(spans: readonly WeekSpan[]): readonly WeekSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of cut(spans)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return joinOverSunday(merged);
}

/** The minutes that no span has. */
export function complement(spans: readonly WeekSpan[]): readonly WeekSpan[] {
  const taken = union(spans);
  if (taken.length === 0) return [wholeWeek];
  const gaps = taken.map(({ start, minutes }, index) => {
    const next = taken[(index + 1) % taken.length]?.start ?? start;
    return { start: start + minutes, minutes: modulo(next - start - 1, minutesPerWeek) + 1 - minutes };
  });
  return union(gaps.filter(({ minutes }) => minutes > 0).map((gap) => weekSpan(gap.start, gap.minutes)));
}

/** The minutes that both have. */
export function intersection(one: readonly WeekSpan[], other: readonly WeekSpan[]): readonly WeekSpan[] {
  return complement([...complement(one), ...complement(other)]);
}

/** The longest of them, the earliest in the week where several are; nothing of none. */
export function longest(spans: readonly WeekSpan[]): WeekSpan | undefined {
  return spans.reduce<WeekSpan | undefined>(
    (best, span) => (best === undefined || span.minutes > best.minutes ? span : best),
    undefined,
  );
}

/** Cuts what runs over Sunday night, and sorts. */
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
