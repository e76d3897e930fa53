import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildStacks } from "../../src/app/build";
import { extensionFiles } from "../../src/app/extension-files";
import { resolveEnvironment, type Environment } from "../../src/clouds";
import { addStacks } from "../../stacks/environment-stacks";
import { readStacks, type SynthesizedStack } from "../gate/stacks";

/** The stacks of valid environments, by way of a folder that is gone afterwards. */
export function synthesizedStacks(
  environments: readonly Environment[],
): readonly Pick<SynthesizedStack, "name" | "json">[] {
  const outdir = mkdtempSync(path.join(tmpdir(), "hft-stacks-"));
  try {
    buildStacks(addStacks, environments.map(resolveEnvironment), outdir, () => 0, extensionFiles());
    return readStacks(outdir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
