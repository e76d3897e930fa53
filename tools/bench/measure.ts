import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { withVariables, type ProcessVariables } from "../lib/process-variables";
import { runCommand } from "../../src/process/run-command";

/** A command that can be measured: any tree of processes whose root is a Node process. */
export interface Subject {
  /** A script and its arguments, for Node. */
  readonly command: readonly string[];
  /** Added to the environment of this process. */
  readonly env: ProcessVariables;
}

export interface Measurement {
  /** From the start of the command until it has ended and closed its output. */
  readonly wallSeconds: number;
  /** Peak resident memory of the largest Node process of the command's tree, in MiB. */
  readonly peakMiB: number;
  /** What the command printed. */
  readonly stdout: string;
}

/**
 * Runs a command once, as a whole process from start-up to exit.
 *
 * @throws Error with the command's output when it does not end with exit code 0
 */
export async function measure({ command, env }: Subject): Promise<Measurement> {
  const scratch = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const peaksFile = path.join(scratch, "peaks");
    const preload = `--require ${JSON.stringify(path.resolve("tools", "bench", "report-peak.cjs"))}`;
    const reporting = {
      HFT_BENCH_PEAKS: peaksFile,
      NODE_OPTIONS: [env["NODE_OPTIONS"], preload].filter((option) => option !== undefined).join(" "),
    };
    const start = performance.now();
    const result = await runCommand(process.execPath, command, {
      cwd: process.cwd(),
      env: withVariables({ ...env, ...reporting }),
    });
    const wallSeconds = (performance.now() - start) / 1000;
    if (result.exitCode !== 0) throw new Error(`${command.join(" ")}:\n${result.stdout}${result.stderr}`);
    const peaks = readFileSync(peaksFile, "utf8").trim().split("\n").map(Number);
    return { wallSeconds, peakMiB: Math.max(...peaks) / 1024, stdout: result.stdout };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
