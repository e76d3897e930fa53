import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validate, type EnvironmentInput } from "../../src/clouds";
import { readStacks, type SynthesizedStack } from "../../src/terraform/stacks";
import { gapsOf, hasFailed, judgeStacks, type GateOptions } from "../gate/gate";
import { stackReport } from "../gate/report";
import { synthesizeInto } from "../lib/synthesized-stacks";

/** Writes the stacks of a valid environment to a folder, and reads them as the gate does. */
export function stacksOf(input: EnvironmentInput, outdir: string): readonly SynthesizedStack[] {
  const { environment } = validate(input, [input]);
  synthesizeInto(outdir, [environment]);
  return readStacks(outdir);
}

/**
 * Puts every stack of a valid environment through the gate.
 *
 * @returns the stacks that it could not look at, or in part, each with the reason
 * @throws Error that says what the gate found
 */
export async function passesGate(
  input: EnvironmentInput,
  options: Pick<GateOptions, "planner" | "jobs">,
): Promise<readonly string[]> {
  const outdir = mkdtempSync(path.join(tmpdir(), "hft-gated-"));
  try {
    const all = stacksOf(input, outdir);
    const verdicts = await judgeStacks({ ...options, all, judged: all, validateOnly: false });
    const failed = verdicts.filter(hasFailed);
    if (failed.length > 0) throw new Error(failed.map(stackReport).join("\n"));
    return verdicts.flatMap((verdict) => gapsOf(verdict).map((gap) => `${verdict.stack} ${gap}`));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
