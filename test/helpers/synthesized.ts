import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../src/core/json";

export type { Json, JsonObject } from "../../src/core/json";

/** Where the suite's one synth of all environments lies; `test/setup/synthesize.ts` makes it. */
export const synthesizedFolder = path.resolve(".build/test-synth");

export function stackIds(): string[] {
  return readdirSync(path.join(synthesizedFolder, "stacks")).sort();
}

/** The stacks of one provider, by its local name, for example `aws`. */
export function stackIdsOf(provider: string): string[] {
  return stackIds().filter((id) => Object.hasOwn((readStack(id)["provider"] ?? {}) as JsonObject, provider));
}

/** A stack of the suite's synth, as Terraform will read it. */
export function readStack(id: string): JsonObject {
  return readStackIn(synthesizedFolder, id);
}

export function readStackIn(outdir: string, id: string): JsonObject {
  return JSON.parse(readFileSync(path.join(outdir, "stacks", id, "cdk.tf.json"), "utf8")) as JsonObject;
}
