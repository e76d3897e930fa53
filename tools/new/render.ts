import { readFileSync } from "node:fs";
import path from "node:path";
import * as estree from "prettier/plugins/estree";
import * as typescript from "prettier/plugins/typescript";
import type { Options } from "prettier";
import { format } from "prettier/standalone";
import { projectRoot } from "../../src/process/project-root";
import type { NewEnvironment } from "./environment";
import type { Notes } from "./cloud";

/** The file of an environment as the project formats it. */
export async function renderEnvironment({ environment, notes }: NewEnvironment): Promise<string> {
  const value = print(environment, "", notes);
  return formatted(
    `import { defineEnvironment } from "../src/clouds";\n\nexport default defineEnvironment(${value});\n`,
  );
}

/**
 * A TypeScript file as the project formats it.
 *
 * @throws SyntaxError when it is none
 */
export async function formatted(source: string): Promise<string> {
  // The whole of prettier searches folders for settings and plugins; the project has one file of them.
  const settings = JSON.parse(readFileSync(path.join(projectRoot(), ".prettierrc.json"), "utf8")) as Options;
  return format(source, { ...settings, parser: "typescript", plugins: [typescript, estree] });
}

/** A value as source, with its notes above the fields that they belong to. */
function print(value: unknown, at: string, notes: Notes): string {
  if (Array.isArray(value)) return `[${value.map((each) => print(each, at, notes)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const printed = fields.map(([key, field]) => {
    const path = at === "" ? key : `${at}.${key}`;
    const note = notes[path];
    return `${note === undefined ? "" : `\n// ${note}\n`}${JSON.stringify(key)}: ${print(field, path, notes)}`;
  });
  return `{${printed.join(", ")}}`;
}
