import type { EnvironmentInput } from "../clouds";
import { synthesize } from "./driver";
import type { Source } from "./environment-files";
import type { RunContext } from "./process";
import { Misuse, readWords } from "./options";

export const usage = `usage: npm run synth -- [environment…] [options]
       without a name: those of HFT_ENV, separated by commas, else every environment
  --all    say everything about advice and accepted problems, not one line each
  --json   print the report, and what was written, as one JSON document
  --sarif  print the report as SARIF 2.1.0
  --check  judge and build as ever, and write nothing
  --help   print this

Writes cdktf.out/stacks/<stack>/cdk.tf.json, unless an environment has errors. Exit code: 0 no errors, 1 errors.
`;

/** Runs `npm run synth`. Names on the command line go before those of `HFT_ENV`. */
export function synthCommand(
  files: readonly Source<EnvironmentInput>[],
  words: readonly string[],
  run: RunContext,
): 0 | 1 {
  const asked = parsed(words);
  if (asked instanceof Misuse) {
    run.printError(`${asked.message}\n`);
    return 1;
  }
  if (asked.help) {
    run.print(usage);
    return 0;
  }
  const { names, ...own } = asked;
  return synthesize(files, { ...run, ...own, selection: names.length > 0 ? names : run.selection });
}

type Asked = Pick<RunContext, "detail" | "format" | "checks"> & {
  readonly names: readonly string[];
  readonly help: boolean;
};

/** Returns what the words ask for, or what is wrong with them. */
function parsed(words: readonly string[]): Asked | Misuse {
  try {
    return parse(words);
  } catch (fault) {
    if (fault instanceof Misuse) return fault;
    throw fault;
  }
}

function parse(words: readonly string[]): Asked {
  const flag = { type: "boolean", default: false } as const;
  const options = { all: flag, json: flag, sarif: flag, check: flag, help: flag };
  const { values, positionals } = readWords(words, { options }, usage);
  if (values.json && values.sarif) {
    throw new Misuse("--json and --sarif", "choose one: they are two forms of one report", usage);
  }
  return {
    names: positionals,
    help: values.help,
    detail: values.all ? "all" : "brief",
    checks: values.check,
    format: values.json ? "json" : values.sarif ? "sarif" : "text",
  };
}
