import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { deployedFile } from "../environment/rules/deployed";
import { projectRoot } from "./project-root";
import { messageOf, Refusal } from "./refusal";

/**
 * Reads an environment's list of deployed generations; `undefined` when there is no list. A file that is
 * not JSON is returned as text, which GEN-003 refuses.
 *
 * @throws {@link Refusal} when there is a list that cannot be read: without it, what is deployed would be forgotten
 */
export function readDeployed(environment: string): unknown {
  const name = deployedFile(environment);
  const file = path.join(projectRoot(), name);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  const text = contentOf(name, file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Refusal("RUN-003", `${name}: ${messageOf(error)}`, `restore ${name} from git`, name);
  }
}
