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
    const given = words.filter((word) => word.startsWith("-"));
    const unknown = given.filter((word) => !Object.hasOwn(options, word));
    if (unknown.length > 0) {
      const known = Object.keys(options).join(", ");
      throw new Error(`no option ${unknown.join(", ")}; there is ${known}\n${usage}`);
    }
    const names = words.filter((word) => !given.includes(word));
    process.exitCode = main(validEnvironments(names), new Set(given)) ?? 0;
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
