import { Misuse, readWords } from "../../src/app/options";
import { didYouMean } from "../../src/core/suggest";
import { viewNames, type View } from "../../src/environment/picture/views";

export const usageText = `usage: npm run diagram -- environment [options]
  --format svg|mermaid          @default svg; mermaid is for pull requests
  --only ${viewNames.join("|")}   @default everything
  --out FILE                     @default standard output
  --help                         print this`;

const formats = ["svg", "mermaid"] as const;
export type Format = (typeof formats)[number];

export interface DiagramArguments {
  readonly environment: string;
  readonly format: Format;
  /** @default not set: everything */
  readonly only: View | undefined;
  /** @default not set: standard output */
  readonly out: string | undefined;
}

/** @throws when there is not one environment, or an option is unknown or has no usable value */
export function parseArguments(words: readonly string[]): DiagramArguments | "help" {
  const { values, positionals } = readWords(
    words,
    {
      options: {
        format: { type: "string", default: "svg" },
        only: { type: "string" },
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
  return {
    environment,
    format: oneOf("--format", values.format, formats),
    only: values.only === undefined ? undefined : oneOf("--only", values.only, viewNames),
    out: values.out,
  };
}

function oneOf<Choice extends string>(option: string, word: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === word);
  if (found === undefined) throw new Misuse(`${option} ${word}`, didYouMean(word, choices), usageText);
  return found;
}
