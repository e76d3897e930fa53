import { Misuse, readWords } from "../../src/app/options";
import { isIsoDate } from "../../src/core/iso-date";

export const usageText = `usage: npm run calendar -- [environment…] [options]     without a name: every environment
  --as-of YYYY-MM-DD  the date to count from, default today
  --sources           the sources of facts, the longest unread first, in place of what ends
  --older-than DAYS   of the sources, those last read more days before; exit code 2 for any
  --json              print one JSON document
  --help              print this

What ends is listed within 30, 90 and 180 days. Exit code: 2 if anything has ended, or ends within
30 days.`;

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
  const { values, positionals } = readWords(
    args,
    {
      options: {
        "as-of": { type: "string", default: today },
        "older-than": { type: "string" },
        sources: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    },
    usageText,
  );
  const { "as-of": asOf, "older-than": days, json, help } = values;
  const sources = values.sources || days !== undefined;
  const found = { names: positionals, asOf, sources, json, help };
  if (!isIsoDate(asOf)) throw new Misuse(`--as-of ${asOf}`, "write a date YYYY-MM-DD", usageText);
  if (sources && positionals.length > 0) {
    throw new Misuse(
      `sources of ${positionals.join(", ")}`,
      "name no environment: sources are the project's",
      usageText,
    );
  }
  if (days === undefined) return found;
  if (!/^\d{1,5}$/.test(days)) throw new Misuse(`--older-than ${days}`, "write a number of days", usageText);
  return { ...found, olderThan: Number(days) };
}
