import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { registered } from "./register";

/**
 * Writes the file of a new environment and enters it in the list, or neither.
 *
 * @param folder of the environments
 * @throws Error when there is such a file
 */
export async function writeEnvironment(folder: string, name: string, text: string): Promise<void> {
  const file = path.join(folder, `${name}.ts`);
  const index = path.join(folder, "index.ts");
  const list = await registered(name, readFileSync(index, "utf8"));
  writeFileSync(file, text, { flag: "wx" });
  const unfinished = `${index}.${process.pid}`;
  try {
    writeFileSync(unfinished, list);
    renameSync(unfinished, index);
  } catch (failure) {
    rmSync(file);
    throw failure;
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}
