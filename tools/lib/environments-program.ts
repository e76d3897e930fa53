import { readWords } from "../../src/app/options";
import type { Environment } from "../../src/clouds";
import { runProgram } from "./run-program";
import { validEnvironments } from "./valid-environments";

/** A command about environments. */
export interface EnvironmentsProgram {
  /** What follows `npm run`, for example `quotas`. */
  readonly command: string;
  /** What each option does, by its name, for example `--json`. */
  readonly options: Readonly<Record<string, string>>;
  /**
   * Is given the environments, and the options that were stated.
   *
   * @returns the exit code, 0 where there is none
   */
  readonly main: (environments: readonly Environment[], given: ReadonlySet<string>) => number | void;
}

/** Runs a program that is given names of environments, none for all of them, and options. */
export function runOnEnvironments({ command, options, main }: EnvironmentsProgram): void {
  runProgram(() => {
    const words = process.argv.slice(2);
    const usage = usageOf(command, options);
    if (words.includes("--help")) {
      console.log(usage);
      return;
    }
    const flags: Readonly<Record<string, { readonly type: "boolean" }>> = Object.fromEntries(
      Object.keys(options).map((option) => [option.slice(2), { type: "boolean" } as const]),
    );
    const { values, positionals } = readWords(words, { options: flags }, usage);
    const given = Object.keys(values).map((name) => `--${name}`);
    process.exitCode = main(validEnvironments(positionals), new Set(given)) ?? 0;
  });
}

function usageOf(command: string, options: EnvironmentsProgram["options"]): string {
  const rows = Object.entries({ ...options, "--help": "print this" });
  const width = Math.max(...rows.map(([option]) => option.length));
  return [
    `usage: npm run ${command} -- [environment…] [options]     without a name: every environment`,
    ...rows.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
  ].join("\n");
}
