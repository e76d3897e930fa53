import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildStacks, type Built } from "../../src/app/build";
import { extensionFiles } from "../../src/app/extension-files";
import { resolveEnvironment, type Environment } from "../../src/clouds";
import { addStacks } from "../../stacks/environment-stacks";
import { readDependencies } from "../../src/terraform/order";
import { readStacks, type SynthesizedStack } from "../../src/terraform/stacks";

/** A stack as it was built, and the stacks that are applied before it. */
export interface BuiltStack extends Pick<SynthesizedStack, "name" | "json"> {
  readonly resources: number;
  /** What it provides, in a few words. */
  readonly provides: string;
  readonly dependencies: readonly string[];
}

/** Writes the stacks of valid environments to a folder. */
export function synthesizeInto(outdir: string, environments: readonly Environment[]): Built {
  return buildStacks(addStacks, environments.map(resolveEnvironment), outdir, () => 0, extensionFiles());
}

/** The stacks of valid environments, by way of a folder that is gone afterwards. */
export function synthesizedStacks(environments: readonly Environment[]): readonly BuiltStack[] {
  const outdir = mkdtempSync(path.join(tmpdir(), "hft-stacks-"));
  try {
    const { stacks } = synthesizeInto(outdir, environments);
    const dependencies = readDependencies(outdir);
    return readStacks(outdir).map(({ name, json }) => {
      const { resources = 0, provides = "" } = stacks.find(({ id }) => id === name) ?? {};
      return { name, json, resources, provides, dependencies: dependencies[name] ?? [] };
    });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
