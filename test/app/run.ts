import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { synthesize } from "../../src/app/driver";
import { sourcesOf, type Source } from "../../src/app/environment-files";
import type { RunContext } from "../../src/app/process";
import { type EnvironmentInput, defineEnvironment } from "../../src/clouds";
import { edit, put } from "../problems/parts";
import { readStackIn, type JsonObject } from "../helpers/synthesized";

export interface RunResult {
  readonly exitCode: number;
  readonly printed: string;
  readonly errors: string;
}

/** A folder that is not there yet, in one of its own. */
export function freshOutdir(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), "hft-synth-")), "cdktf.out");
}

/** Runs the driver in this process, with a clock that ticks once at every look, and what else differs. */
export function run(
  outdir: string,
  environments: readonly EnvironmentInput[],
  selection: readonly string[] = [],
  own: Partial<RunContext> = {},
): RunResult {
  return runSources(outdir, sourcesOf(environments), selection, own);
}

/** Does the same for environments that are still to be loaded. */
export function runSources(
  outdir: string,
  sources: readonly Source<EnvironmentInput>[],
  selection: readonly string[] = [],
  own: Partial<RunContext> = {},
): RunResult {
  const printed: string[] = [];
  const errors: string[] = [];
  let ticks = 0;
  const exitCode = synthesize(sources, {
    selection,
    outdir,
    byCli: false,
    format: "text",
    checks: false,
    tmpdir: tmpdir(),
    detail: "all",
    keepStackTraces: false,
    readDeployed: () => undefined,
    pid: process.pid,
    isRunning: (pid) => pid === process.pid,
    now: () => ticks++,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    ...own,
  });
  return { exitCode, printed: printed.join(""), errors: errors.join("") };
}

/** Every file below a folder, with its content; nothing where there is no such folder. */
export function tree(folder: string): ReadonlyMap<string, string> {
  const files = entriesOf(folder).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((file) => path.join(file.parentPath, file.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, "utf8")]),
  );
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

/** The names of what lies beside the output: a run must leave nothing there. */
export function besides(outdir: string): string[] {
  return readdirSync(path.dirname(outdir)).filter((name) => name !== path.basename(outdir));
}

/** A network in one zone: the least that makes a stack. */
export function smallEnvironment(name: string, octet = 80): EnvironmentInput {
  return defineEnvironment({
    name,
    owner: { team: "research", costCentre: "RS-001", alerts: [] },
    regions: {
      tokyo: {
        cloud: "aws",
        role: "sandbox",
        region: "ap-northeast-1",
        accountId: String(octet).padStart(12, "4"),
        network: { kind: "create", cidr: `10.${octet}.0.0/16`, zones: { a: "apne1-az1" } },
      },
    },
  });
}

/** The small environment in a region that the catalogue does not know, which draws advice. */
export const inNewRegion = edit.each(
  put("regions.tokyo.region", "ap-northeast-9"),
  put("regions.tokyo.network.zones", { a: "apne9-az1" }),
);

/** One stack of an environment, through the whole way from environment to JSON. */
export function stackOf(environment: EnvironmentInput, stackId: string): JsonObject {
  const outdir = freshOutdir();
  try {
    const { exitCode, errors } = run(outdir, [environment]);
    if (exitCode !== 0) throw new Error(errors);
    return readStackIn(outdir, stackId);
  } finally {
    rmSync(path.dirname(outdir), { recursive: true });
  }
}
