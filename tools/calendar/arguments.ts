import { parseArgs } from "node:util";
import { isIsoDate } from "../../src/core/iso-date";

export const usageText = `usage: npm run calendar -- [environment…] [options]     without a name: every environment
  --as-of YYYY-MM-DD  the date to count from, default today
  --sources           the sources of facts, the longest unread first, in place of what ends
  --older-than DAYS   of the sources, what was last read more days before; exit code 2 if there is any
  --json              print one JSON document
  --help              print this

What ends is listed within 30, 90 and 180 days; exit code 2 if anything has ended, or ends within 30 days.`;

export interface CalendarArguments {
  /** Environments; none for all of them. */
  readonly names: readonly string[];
  readonly asOf: string;
  readonly sources: boolean;
  /** Days. @default not set: every source is listed */
  readonly olderThan?: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws when an option is unknown or has no usable value */
export function parseArguments(args: readonly string[], today: string): CalendarArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "as-of": { type: "string", default: today },
      "older-than": { type: "string" },
      sources: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { "as-of": asOf, "older-than": days, json, help } = values;
  const sources = values.sources || days !== undefined;
  const found = { names: positionals, asOf, sources, json, help };
  if (!isIsoDate(asOf)) throw new Error(`--as-of ${asOf} is no date YYYY-MM-DD\n${usageText}`);
  if (sources && positionals.length > 0) {
    throw new Error(`sources are those of the project, and of no environment\n${usageText}`);
  }
  if (days === undefined) return found;
  if (!/^\d{1,5}$/.test(days)) throw new Error(`--older-than ${days} is no number of days\n${usageText}`);
  return { ...found, olderThan: Number(days) };
}
