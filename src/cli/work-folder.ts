import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { section, type JsonObject } from "../core/json";
import { withAbsoluteStates } from "../plan/local-state";
import type { StackFolder } from "./terraform";

/** What is written into a working folder. */
export interface FolderContent {
  /** A stack, or what is made of one. */
  readonly form: JsonObject;
  /** Folder of the stack, from which its paths are written and which may have assets. */
  readonly source: string;
  /** Folder of the lock files that are kept in git. */
  readonly locks: string;
}

/** Writes a form of a stack into its working folder, which keeps what `init` fetched. */
export function layOut({ dir }: StackFolder, { form, source, locks }: FolderContent): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(dir)) {
    if (entry !== ".terraform") rmSync(path.join(dir, entry), { recursive: true });
  }
  const assets = path.join(source, "assets");
  if (existsSync(assets)) cpSync(assets, path.join(dir, "assets"), { recursive: true });
  const lock = path.join(locks, lockFile(form));
  if (existsSync(lock)) cpSync(lock, path.join(dir, ".terraform.lock.hcl"));
  const placed = withAbsoluteStates(form, (file) => path.resolve(source, file));
  writeFileSync(path.join(dir, "cdk.tf.json"), `${JSON.stringify(placed, null, 2)}\n`);
}

/** Name of the lock file of a stack: stacks with the same providers share one. */
function lockFile(stack: JsonObject): string {
  const providers = Object.keys(section(section(stack, "terraform"), "required_providers"));
  return `${providers.sort().join("+")}.hcl`;
}
