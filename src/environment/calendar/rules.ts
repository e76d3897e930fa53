import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean } from "../../core/suggest";
import { weeklyWindow } from "../../core/window-text";
import { environmentPart } from "../rules/declare";
import { calendarOf, windowSpans, type TradingHours } from "./calendar";
import type { ChangeWindow } from "./schema";
import { timeZones, utcOffsets } from "./time-zones";

const { definitions, problem } = defineProblems({
  "CAL-001": {
    kind: "impossible",
    rule: "the time zone exists in the IANA time zone database",
    source: "IANA time zone database, zones and links; src/environment/calendar/data/time-zones.json",
  },
  "CAL-002": {
    kind: "limit",
    rule: "the change window lies outside all sessions, in winter and in summer time, and inside leastBad of venues that never close",
    source: "design: every maintenance window of every cloud is taken from it",
    read: "2026-11-22",
  },
  "CAL-003": {
    kind: "limit",
    rule: "the change window has two hours at every offset of the year: one for databases, one for caches",
    source:
      "ElastiCache API reference, PreferredMaintenanceWindow: at least 60 minutes; design: one service at a time",
    read: "2026-11-22",
  },
});

/** Minutes that maintenance in two steps takes. */
const leastWindowMinutes = 120;

const environment = environmentPart("");

export const calendarRules = environment.set(definitions, [
  environment.rule({
    needs: ["sessions", "changeWindow"],
    judge: (_, { sessions, changeWindow }) => {
      const unknown = [
        ...sessions.flatMap((session, index) =>
          session.days === "24x7"
            ? unknownZone(session.leastBad.timezone, `sessions.${index}.leastBad.timezone`)
            : unknownZone(session.timezone, `sessions.${index}.timezone`),
        ),
        ...(changeWindow ? unknownZone(changeWindow.timezone, "changeWindow.timezone") : []),
      ];
      return unknown.length > 0 || changeWindow === undefined
        ? unknown
        : windowFaults({ sessions, changeWindow }, changeWindow, "changeWindow");
    },
  }),
]);

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
