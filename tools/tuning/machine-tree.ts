import { chmodSync, cpSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readTree } from "../lib/file-tree";

export const programs = "src/tuning/program";

/** Copies the node program and its files, without comments, to a folder that stands for the machine's root. */
export function layOutMachine(folder: string): void {
  cpSync(`${programs}/machine`, folder, { recursive: true });
  const program = path.join(folder, "usr/local/sbin/hft-tune");
  mkdirSync(path.dirname(program), { recursive: true });
  cpSync(`${programs}/hft-tune.bash`, program);
  chmodSync(program, 0o755);
  for (const [name, content] of readTree(folder)) {
    const file = path.join(folder, name);
    const { mode } = statSync(file);
    writeFileSync(file, withoutComments(content.toString()), { mode });
  }
}

/** Removes comment lines and indentation, because user data is limited to 16 384 bytes. */
function withoutComments(text: string): string {
  return text
    .replace(/^[ \t]+/gm, "")
    .replace(/^#(?!!).*\n/gm, "")
    .replace(/^\n+/gm, "");
}
