import { timeZones, utcOffsets } from "./time-zones";
import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean } from "../../core/suggest";
import {
  complement,
  intersection,
  longest,
  minutesPerDay,
  union,
  weekSpan,
  type WeekSpan,
} from "../../core/week";
import { weeklyWindow } from "../../core/window-text";

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** A weekly span in local time, in which a change may disturb the system. */
export interface ChangeWindow {
  /** IANA name, for example `America/New_York`. */
  readonly timezone: string;
  readonly day: Weekday;
  /** Local start, `HH:MM`. */
  readonly start: string;
  readonly durationHours: number;
}

/** When a venue trades: nothing may restart, re-route or reconnect in it unless a person chose so. */
export type Session =
  | {
      readonly venue: string;
      readonly timezone: string;
      readonly days: keyof typeof tradingDays;
      /** Local time, `HH:MM`. A `close` at or before `open` lies on the next day. */
      readonly open: string;
      readonly close: string;
    }
  | {
      readonly venue: string;
      readonly days: "24x7";
      /** The hours in which an interruption costs least: such a venue has no closed ones. */
      readonly leastBad: ChangeWindow;
    };

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
   * least-bad hours of all. Nothing where none is stated or none is left.
   */
  readonly window: WeekSpan | undefined;
}

/** The part of an environment that a calendar is made from. */
export interface TradingHours {
  readonly sessions: readonly Session[];
  readonly changeWindow?: ChangeWindow | undefined;
}

const { definitions, problem } = defineProblems({
  "CAL-001": {
    kind: "impossible",
    rule: "a time zone is one of the IANA time zone database",
    source: "IANA time zone database, zones and links; src/environment/calendar/data/time-zones.json",
  },
  "CAL-002": {
    kind: "limit",
    rule: "the change window lies where no venue trades, winter and summer; with a venue that never closes, in its least-bad hours",
    source: "design: every maintenance window of every cloud is taken from it",
  },
  "CAL-003": {
    kind: "limit",
    rule: "two hours of the change window are left at every offset of the year: one for databases, one for caches",
    source:
      "ElastiCache API reference, PreferredMaintenanceWindow: at least 60 minutes; design: one service at a time",
  },
});
export const calendarProblems = definitions;

/** What a maintenance in two steps needs. */
const leastWindowMinutes = 120;

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

export function calendarRules(hours: TradingHours, at: string): Problem[] {
  const unknown = [
    ...hours.sessions.flatMap((session, index) =>
      session.days === "24x7"
        ? unknownZone(session.leastBad.timezone, `${at}sessions.${index}.leastBad.timezone`)
        : unknownZone(session.timezone, `${at}sessions.${index}.timezone`),
    ),
    ...(hours.changeWindow ? unknownZone(hours.changeWindow.timezone, `${at}changeWindow.timezone`) : []),
  ];
  return unknown.length > 0 || hours.changeWindow === undefined
    ? unknown
    : windowFaults(hours, hours.changeWindow, `${at}changeWindow`);
}

function unknownZone(timezone: string, at: string): Problem[] {
  if (utcOffsets(timezone) !== undefined) return [];
  return [problem("CAL-001", at, timezone, didYouMean(timezone, timeZones()))];
}

function windowFaults(hours: TradingHours, changeWindow: ChangeWindow, at: string): Problem[] {
  const stated = windowSpans(changeWindow)[0];
  const { window } = calendarOf(hours);
  if (stated !== undefined && window?.start === stated.start && window.minutes === stated.minutes) {
    if (window.minutes >= leastWindowMinutes) return [];
    return [problem("CAL-003", at, `${weeklyWindow(window)} UTC`, "make it longer by durationHours")];
  }
  if (stated === undefined) {
    const remedy = "make it longer than the difference of summer and winter time";
    return [problem("CAL-003", at, `${changeWindow.durationHours} hours`, remedy)];
  }
  const left = window === undefined ? "no hour is left" : `left is ${weeklyWindow(window)}`;
  const remedy = "move it where all venues are closed, and into leastBad of those that never close";
  return [problem("CAL-002", at, `${weeklyWindow(stated)} UTC, ${left}`, remedy)];
}

/** What a window has at every offset: the shifted spans begin and end apart, and share the middle. */
function windowSpans({ timezone, day, start, durationHours }: ChangeWindow): readonly WeekSpan[] {
  const { least, most } = offsets(timezone);
  const local = weekdays.indexOf(day) * minutesPerDay + minuteOfDay(start);
  const minutes = durationHours * 60 - (most - least);
  return minutes > 0 ? [weekSpan(local - least, minutes)] : [];
}

/** What a session has at one offset at least. */
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
