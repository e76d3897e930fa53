import { Misuse, readWords } from "../../src/app/options";
import { didYouMean } from "../../src/core/suggest";

export const usageText = `usage: npm run policy -- [environment…] [--format table|json|sarif]
       without a name: every environment
  --format  table (the default), one JSON document, or SARIF 2.1.0
  --help    print this

Builds the stacks, writes nothing, and judges every resource. docs/policy.md lists the policies.
Exit code: 0 no finding but advice and accepted ones, 1 a finding or an environment with errors.`;

const formats = ["table", "json", "sarif"] as const;
export type Format = (typeof formats)[number];

export interface PolicyArguments {
  readonly environments: readonly string[];
  readonly format: Format;
  readonly help: boolean;
}

/** @throws for what it does not know */
export function parseArguments(words: readonly string[]): PolicyArguments {
  const { values, positionals } = readWords(
    words,
    { options: { format: { type: "string", default: "table" }, help: { type: "boolean", default: false } } },
    usageText,
  );
  const format = formats.find((each) => each === values.format);
  if (format === undefined)
    throw new Misuse(`--format ${values.format}`, didYouMean(values.format, formats), usageText);
  return { environments: positionals, format, help: values.help };
}
