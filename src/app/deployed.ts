import { existsSync, readFileSync } from "node:fs";
import { deployedFile } from "../environment/rules/deployed";

/**
 * The content of an environment's list of deployed generations; nothing where there is no list. A file that is
 * not JSON is given as its text, which no rule accepts.
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
