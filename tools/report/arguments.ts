import { Misuse, readWords } from "../../src/app/options";
import { isIsoDate } from "../../src/core/iso-date";

export const usageText = `usage: npm run report -- environment [options]
  --as-of YYYY-MM-DD  the day from which days are counted, @default that of the catalogue
  --out FILE          @default .build/report/<environment>.html
  --help              print this`;

export interface ReportArguments {
  readonly environment: string;
  /** @default not set: the day of the catalogue */
  readonly asOf: string | undefined;
  /** @default not set: in .build/report */
  readonly out: string | undefined;
}

/** @throws when there is not one environment, or an option is unknown or has no usable value */
export function parseArguments(words: readonly string[]): ReportArguments | "help" {
  const { values, positionals } = readWords(
    words,
    {
      options: {
        "as-of": { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    },
    usageText,
  );
  if (values.help) return "help";
  const [environment, ...others] = positionals;
  if (environment === undefined || others.length > 0)
    throw new Misuse(`${positionals.length} names`, "name one environment", usageText);
  const { "as-of": asOf, out } = values;
  if (asOf !== undefined && !isIsoDate(asOf)) {
    throw new Misuse(`--as-of ${asOf}`, "write a date YYYY-MM-DD", usageText);
  }
  return { environment, asOf, out };
}
