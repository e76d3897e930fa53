import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Runs the program of a folder under `tools`, as `npm run` does, and says how it ended. */
export function runTool(name: string, words: readonly string[], cwd = root) {
  const program = [path.join(root, "tools/run.cjs"), `tools/${name}/main.ts`, ...words];
  const options = { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, program, options);
  return { status, stdout, stderr };
}
