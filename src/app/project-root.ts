import { existsSync } from "node:fs";
import path from "node:path";

/** Returns the folder of this project, whether a source runs or the bundle that `tools/run.cjs` makes of it. */
export function projectRoot(folder = __dirname): string {
  if (existsSync(path.join(folder, "package.json"))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`no package.json above ${__dirname}`);
  return projectRoot(parent);
}
