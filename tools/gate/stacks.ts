import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { isObject, section, type Json, type JsonObject } from "../../src/core/json";

export interface SynthesizedStack {
  readonly name: string;
  /** Folder of the stack, which may hold assets. */
  readonly dir: string;
  readonly json: JsonObject;
}

/**
 * Reads the stacks that an output directory's `manifest.json` lists, in the manifest's order.
 *
 * @throws when the manifest or a stack is missing or is no JSON object.
 */
export function readStacks(outputDir: string): readonly SynthesizedStack[] {
  const file = path.join(outputDir, "manifest.json");
  if (!existsSync(file)) {
    throw new Error(`no ${file}: npm run synth writes it, and leaves none where it is interrupted`);
  }
  const manifest = readObject(file);
  return Object.entries(section(manifest, "stacks")).map(([name, entry]) => {
    const stackFile = isObject(entry) ? entry["synthesizedStackPath"] : undefined;
    if (typeof stackFile !== "string") throw new Error(`manifest.json names no file of stack ${name}`);
    const absolute = path.join(outputDir, stackFile);
    return { name, dir: path.dirname(absolute), json: readObject(absolute) };
  });
}

function readObject(file: string): JsonObject {
  const value = JSON.parse(readFileSync(file, "utf8")) as Json;
  if (!isObject(value)) throw new Error(`${file} holds no JSON object`);
  return value;
}

/**
 * The stacks of the named environments: those whose name is `<environment>` or begins with `<environment>-`.
 *
 * @param environments all stacks when empty.
 * @throws when there is no stack at all, or none of a named environment.
 */
export function selectStacks<Stack extends { readonly name: string }>(
  stacks: readonly Stack[],
  environments: readonly string[],
): readonly Stack[] {
  if (stacks.length === 0) throw new Error("the output directory lists no stack");
  const isOf = (stack: Stack, environment: string) => `${stack.name}-`.startsWith(`${environment}-`);
  const missing = environments.find((environment) => !stacks.some((stack) => isOf(stack, environment)));
  if (missing !== undefined) {
    throw new Error(
      `no stack of environment ${missing}; there are ${stacks.map(({ name }) => name).join(", ")}`,
    );
  }
  if (environments.length === 0) return stacks;
  return stacks.filter((stack) => environments.some((environment) => isOf(stack, environment)));
}

/** Whether a file of a stack's folder is the stack's own: neither left behind by `terraform init` nor a state. */
export function isStackFile(file: string): boolean {
  return !/^\.terraform|\.tfstate/.test(path.basename(file));
}
