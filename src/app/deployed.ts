import { existsSync, readFileSync } from "node:fs";
import { deployedFile } from "../environment/rules/deployed";

/**
 * Reads an environment's list of deployed generations; `undefined` when there is no list. A file that is
 * not JSON is returned as text, which GEN-003 refuses.
 */
export function readDeployed(environment: string): unknown {
  const file = deployedFile(environment);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
