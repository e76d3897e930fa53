import { parseArgs } from "node:util";
import { isIsoDate } from "../../src/core/iso-date";

export const usageText = `usage: npm run calendar -- [options]
  --older-than DAYS  only what was last read more days before the date; exit code 2 if there is any
  --date YYYY-MM-DD  the date to count from, default today
  --help             print this`;

export interface CalendarArguments {
  readonly date: string;
  /** Days. @default not set: everything is listed */
  readonly olderThan?: number;
  readonly help: boolean;
}

/** @throws when an option is unknown or has no usable value */
export function parseArguments(args: readonly string[], today: string): CalendarArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      "older-than": { type: "string" },
      date: { type: "string", default: today },
      help: { type: "boolean", default: false },
    },
  });
  const { date, help, "older-than": days } = values;
  if (!isIsoDate(date)) throw new Error(`--date ${date} is no date YYYY-MM-DD\n${usageText}`);
  if (days === undefined) return { date, help };
  if (!/^\d{1,5}$/.test(days)) throw new Error(`--older-than ${days} is no number of days\n${usageText}`);
  return { date, help, olderThan: Number(days) };
}
