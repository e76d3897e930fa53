import { writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes the file of a new environment.
 *
 * @param folder of the environments
 * @throws Error when there is such a file
 */
export function writeEnvironment(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, `${name}.ts`), text, { flag: "wx" });
}
