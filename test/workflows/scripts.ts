import { readFileSync } from "node:fs";

/** The scripts of a file of YAML, in its order: every block that follows `run: |` or `- |`. */
export function scriptsOf(file: string): readonly string[] {
  const blocks = /^( +)(?:- )?(?:run: \||\|).*\n((?:\1 .*\n|\n)+)/gm;
  return [...readFileSync(file, "utf8").matchAll(blocks)].map(([, indent = "", body = ""]) =>
    body.replaceAll(new RegExp(`^${indent}  `, "gm"), ""),
  );
}
