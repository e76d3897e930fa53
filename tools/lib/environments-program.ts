import type { Environment } from "../../src/clouds";
import { runProgram } from "./run-program";
import { validEnvironments } from "./valid-environments";

/**
 * Runs a program that is given names of environments, none for all of them, and at most one option.
 *
 * @param option for example `--json`
 * @param main is given the environments, and whether the option was
 */
export function runOnEnvironments(
  option: string,
  main: (environments: readonly Environment[], isGiven: boolean) => void,
): void {
  runProgram(() => {
    const words = process.argv.slice(2);
    const unknown = words.filter((word) => word.startsWith("-") && word !== option);
    if (unknown.length > 0) throw new Error(`no option ${unknown.join(", ")}; there is ${option}`);
    const names = words.filter((word) => word !== option);
    main(validEnvironments(names), words.includes(option));
  });
}
