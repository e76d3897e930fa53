import type { calendarRules } from "../../../src/environment/calendar/rules";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";

const nasdaq = {
  venue: "xnas",
  timezone: "America/New_York",
  days: "mon-fri",
  open: "04:00",
  close: "20:00",
} as const;
const window = { timezone: "America/New_York", day: "sat", start: "06:00", durationHours: 8 } as const;

export const calendarCases: CasesOf<keyof (typeof calendarRules)["problems"]> = {
  "CAL-001": [
    {
      mistake: "a city that the time zone database does not name",
      edit: edit.environment({ sessions: [{ ...nasdaq, timezone: "America/NewYork" }] }),
      at: "sessions.0.timezone",
      value: "America/NewYork",
      remedy: 'did you mean "America/New_York"?',
    },
    {
      mistake: "a change window in a zone of its own invention",
      edit: edit.environment({
        sessions: [nasdaq],
        changeWindow: { ...window, timezone: "America/Chicagoo" },
      }),
      at: "changeWindow.timezone",
    },
    {
      mistake: "the least-bad hours of a venue in an unknown zone",
      edit: edit.environment({
        sessions: [{ venue: "fx", days: "24x7", leastBad: { ...window, timezone: "Europe/Londn" } }],
      }),
      at: "sessions.0.leastBad.timezone",
      remedy: 'did you mean "Europe/London"?',
    },
    {
      mistake: "an offset in place of a zone, which no name is near to",
      edit: edit.environment({ sessions: [{ ...nasdaq, timezone: "Eastern-Standard-Time" }] }),
      at: "sessions.0.timezone",
      remedy: "use one of 597 names, such as ",
    },
  ],
  "CAL-002": [
    {
      mistake: "a window on a trading evening that is free in winter only",
      edit: edit.environment({
        sessions: [nasdaq],
        changeWindow: { ...window, day: "tue", start: "19:00", durationHours: 6 },
      }),
      at: "changeWindow",
      value: "wed:00:00-wed:05:00 UTC, left is wed:01:00-wed:05:00",
    },
    {
      mistake: "a window in the middle of the session",
      edit: edit.environment({ sessions: [nasdaq], changeWindow: { ...window, day: "wed" } }),
      at: "changeWindow",
      value: "no hour is left",
    },
    {
      mistake: "a window outside the least-bad hours of a venue that never closes",
      edit: edit.environment({
        sessions: [
          nasdaq,
          { venue: "fx", days: "24x7", leastBad: { ...window, day: "sun", timezone: "UTC" } },
        ],
      }),
      at: "changeWindow",
      remedy: "leastBad",
    },
  ],
  "CAL-003": [
    {
      mistake: "two hours, of which the change to summer time leaves one",
      edit: edit.environment({ sessions: [nasdaq], changeWindow: { ...window, durationHours: 2 } }),
      at: "changeWindow",
      value: "sat:11:00-sat:12:00 UTC",
      remedy: "durationHours",
    },
    {
      mistake: "an hour that is another one in summer",
      edit: edit.environment({ sessions: [nasdaq], changeWindow: { ...window, durationHours: 1 } }),
      at: "changeWindow",
      value: "1 hours",
    },
  ],
};
