import { spawnSync } from "node:child_process";
import path from "node:path";
import { describeWhere, describeWith } from "../../helpers/describe-where";

/** Where the programs under test lie. */
export const programFolder = path.resolve(__dirname, "../../../src/tuning/program");

/**
 * A `describe` whose tests run in a fake machine, for which it takes Linux and the right to mount, and these
 * programs besides.
 */
export function describeInMachine(name: string, tests: () => void, programs: readonly string[] = []): void {
  const mayMount = spawnSync("unshare", ["--mount", "true"]).status === 0;
  if (mayMount) describeWith(programs, name, tests);
  else describeWhere("no right to make a mount namespace (unshare --mount, as root)", name, tests);
}
