import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/**
 * The folder in which a synth is prepared: beside the output, so that a rename is enough to deliver it, and its own,
 * because another synth may run at the same time.
 */
export function stagingFolder(outdir: string): string {
  const output = path.resolve(outdir);
  mkdirSync(path.dirname(output), { recursive: true });
  return mkdtempSync(`${output}.new-`);
}

/**
 * Moves a finished synth into place, file by file: a stack's folder also holds what Terraform keeps there.
 *
 * @param orphans whether folders of stacks that are no longer synthesized are removed
 */
export function deliver(staging: string, outdir: string, orphans: "remove" | "leave"): void {
  mkdirSync(path.join(staging, "stacks"), { recursive: true });
  mkdirSync(path.join(outdir, "stacks"), { recursive: true });
  const stacks = readdirSync(path.join(staging, "stacks"));
  refuseObstacles(stacks, outdir);
  for (const stack of stacks) {
    const [from, to] = [path.join(staging, "stacks", stack), path.join(outdir, "stacks", stack)];
    mkdirSync(to, { recursive: true });
    rmSync(path.join(to, "assets"), { recursive: true, force: true });
    for (const entry of readdirSync(from)) renameSync(path.join(from, entry), path.join(to, entry));
  }
  if (orphans === "remove") removeOrphans(stacks, outdir);
  renameSync(path.join(staging, "manifest.json"), path.join(outdir, "manifest.json"));
  rmSync(staging, { recursive: true });
}

function removeOrphans(stacks: readonly string[], outdir: string): void {
  for (const folder of readdirSync(path.join(outdir, "stacks"))) {
    if (stacks.includes(folder)) continue;
    rmSync(path.join(outdir, "stacks", folder), { recursive: true, force: true });
  }
}

/** Refuses, before the first file moves, anything that would stop the delivery half-way. */
function refuseObstacles(stacks: readonly string[], outdir: string): void {
  const files = ["manifest.json", ...stacks.map((stack) => path.join("stacks", stack, "cdk.tf.json"))];
  for (const file of files) {
    const target = path.join(outdir, file);
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      throw new Error(`${target} is a folder where a file must go; remove it`);
    }
  }
}
