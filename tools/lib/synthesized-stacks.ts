import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildStacks } from "../../src/app/build";
import type { Environment } from "../../src/environment/schema";
import { readStacks, type SynthesizedStack } from "../gate/stacks";

/** The stacks of valid environments, by way of a folder that is gone afterwards. */
export function synthesizedStacks(
  environments: readonly Environment[],
): readonly Pick<SynthesizedStack, "name" | "json">[] {
  const outdir = mkdtempSync(path.join(tmpdir(), "hft-stacks-"));
  try {
    buildStacks(environments, outdir, () => 0);
    return readStacks(outdir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
