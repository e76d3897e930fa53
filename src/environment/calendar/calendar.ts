import {
  complement,
  intersection,
  longest,
  minutesPerDay,
  union,
  weekSpan,
  type WeekSpan,
} from "../../core/week";
import { weekdays, type ChangeWindow, type Session } from "./schema";
import { utcOffsets } from "./time-zones";

/** The days on which a venue opens, Monday being 0. */
const tradingDays = {
  "mon-fri": [0, 1, 2, 3, 4],
  "sun-thu": [6, 0, 1, 2, 3],
  "sun-fri": [6, 0, 1, 2, 3, 4],
} as const;

/** Sessions and change window of an environment in UTC, right at every offset that their zones have in a year. */
export interface Calendar {
  /** When some venue trades, at one of its offsets. */
  readonly sessions: readonly WeekSpan[];
  /**
   * When a change may disturb, at each offset, and no venue trades; with venues that never close, in the
   * least-bad hours of all. `undefined` when none is stated or none is left.
   */
  readonly window: WeekSpan | undefined;
}

/** The fields of an environment from which its calendar is computed. */
export interface TradingHours {
  readonly sessions: readonly Session[];
  readonly changeWindow?: ChangeWindow | undefined;
}

/** A zone that the catalogue does not list is taken as UTC: CAL-001 has refused it. */
export function calendarOf({ sessions, changeWindow }: TradingHours): Calendar {
  const ordinary = sessions.flatMap((session) => (session.days === "24x7" ? [] : sessionSpans(session)));
  const unclosed = sessions.flatMap((session) => (session.days === "24x7" ? [session.leastBad] : []));
  const stated = changeWindow === undefined ? [] : windowSpans(changeWindow);
  const quiet = unclosed.reduce(
    (hours, leastBad) => intersection(hours, windowSpans(leastBad)),
    complement(ordinary),
  );
  return {
    sessions: unclosed.length > 0 ? complement([]) : union(ordinary),
    window: longest(intersection(stated, quiet)),
  };
}

/** The hours that a window covers at every UTC offset of the year. */
export function windowSpans({ timezone, day, start, durationHours }: ChangeWindow): readonly WeekSpan[] {
  const { least, most } = offsets(timezone);
  const local = weekdays.indexOf(day) * minutesPerDay + minuteOfDay(start);
  const minutes = durationHours * 60 - (most - least);
  return minutes > 0 ? [weekSpan(local - least, minutes)] : [];
}

/** The hours that a session covers at any UTC offset of the year. */
function sessionSpans({
  timezone,
  days,
  open,
  close,
}: Exclude<Session, { days: "24x7" }>): readonly WeekSpan[] {
  const { least, most } = offsets(timezone);
  const opens = minuteOfDay(open);
  const closes = minuteOfDay(close);
  const minutes = (closes > opens ? closes : closes + minutesPerDay) - opens + (most - least);
  return tradingDays[days].map((day) => weekSpan(day * minutesPerDay + opens - most, minutes));
}

function offsets(timezone: string): { readonly least: number; readonly most: number } {
  const all = utcOffsets(timezone) ?? [0];
  return { least: Math.min(...all), most: Math.max(...all) };
}

function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
