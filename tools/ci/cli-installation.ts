import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ProcessVariables } from "../lib/process-variables";
import { run } from "./run";

export type Cli = "cdktf" | "cdktn";

const folder = path.resolve(".build", "cli");
const lockFile = "package-lock.json";

/**
 * Installs both CLIs as the lock file has them. The project's own installation may lack one: npm leaves an optional
 * dependency out when it does not suit the Node at hand, so this one is made with a Node that suits both.
 *
 * @param env an environment whose `node` is a Node 22
 * @returns the script of each CLI
 */
export async function installClis(env: ProcessVariables): Promise<Readonly<Record<Cli, string>>> {
  const scripts = {
    cdktf: path.join(folder, "node_modules", "cdktf-cli", "bundle", "bin", "cdktf"),
    cdktn: path.join(folder, "node_modules", "cdktn-cli", "bin", "cdktn"),
  };
  if (isCurrent(Object.values(scripts))) return scripts;
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", lockFile]) copyFileSync(file, path.join(folder, file));
  await run("npm", ["ci", "--omit=dev", "--no-audit", "--no-fund"], { cwd: folder, env });
  return scripts;
}

/** Whether an earlier run left an installation of the same lock file. */
function isCurrent(scripts: readonly string[]): boolean {
  if (!scripts.every((script) => existsSync(script))) return false;
  return readFileSync(path.join(folder, lockFile)).equals(readFileSync(lockFile));
}
