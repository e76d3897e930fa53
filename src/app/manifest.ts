import { readFileSync } from "node:fs";
import path from "node:path";
import { Manifest, type IManifest } from "cdktf";

/** Reads the manifest of an output; `undefined` where there is none, or what is there is none. */
export function readManifest(outdir: string): IManifest | undefined {
  try {
    const value = JSON.parse(
      readFileSync(path.join(outdir, Manifest.fileName), "utf8"),
    ) as Partial<IManifest> | null;
    return typeof value?.stacks === "object" ? (value as IManifest) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Adds stacks of an earlier manifest, which are still there, to the new one in a folder. */
export function mergeManifest(folder: string, earlier: IManifest, stacks: readonly string[]): void {
  const fresh = readManifest(folder);
  const kept = Object.entries(earlier.stacks).filter(([stack]) => stacks.includes(stack));
  if (fresh === undefined || kept.length === 0) return;
  const merged = new Manifest(fresh.version, folder, false);
  Object.assign(merged.stacks, Object.fromEntries(kept), fresh.stacks);
  merged.writeToFile();
}
