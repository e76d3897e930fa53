import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Manifest } from "cdktf";
import { summaryFile, summaryFolder, type EnvironmentSummary } from "../environment/summary";
import { environmentOf } from "../core/stack-id";
import { removeEmpty } from "../process/staging";
import { mergeManifest, readManifest } from "./manifest";
import { outputRefusal, Refusal } from "./refusal";

const { fileName: manifestFile } = Manifest;
const stackFile = "cdk.tf.json";
/** What a synth writes into the folder of a stack; everything else there is Terraform's or a person's. */
const written = [stackFile, "assets"];

/** What a synth owns of an output. */
export interface Ownership {
  /** Whether a stack is of an environment that was synthesized. */
  readonly owns: (stack: string) => boolean;
  /**
   * Whether the stacks that are not of this synth are left to the CLI: it lists what is in the manifest, and removes
   * the folders of all others itself.
   */
  readonly othersAreOfCli: boolean;
}

export interface Delivery {
  /** Paths in the output. */
  readonly removed: readonly string[];
  /** Whether an earlier delivery ended half-way, so that the stacks were old and new. */
  readonly wasUnfinished: boolean;
  /** The stacks that it may have left so, because they are not of this synth. */
  readonly stillMixed: readonly string[];
}

/**
 * Moves a finished synth into place, file by file: a stack's folder also holds what Terraform keeps there. The
 * manifest goes first and comes last, so that an output without one is an unfinished delivery.
 */
export function deliver(staging: string, outdir: string, ownership: Ownership): Delivery {
  const stacks = foldersIn(path.join(staging, "stacks"));
  const earlier = foldersIn(path.join(outdir, "stacks")).filter((stack) =>
    existsSync(path.join(outdir, "stacks", stack, stackFile)),
  );
  const others = ownership.othersAreOfCli ? [] : earlier.filter((stack) => !stacks.includes(stack));
  const orphans = others.filter(ownership.owns);
  const kept = others.filter((stack) => !ownership.owns(stack));
  refuseObstacles(stacks, outdir);
  const before = readManifest(outdir);
  if (before !== undefined) mergeManifest(staging, before, kept);
  for (const stack of stacks) mkdirSync(path.join(outdir, "stacks", stack), { recursive: true });

  rmSync(path.join(outdir, manifestFile), { force: true });
  const wasUnfinished = before === undefined && earlier.length > 0;
  try {
    for (const stack of stacks) replace(path.join("stacks", stack), staging, outdir);
    const staged = moveSummaries(staging, outdir);
    const removed = [
      ...orphans.flatMap((stack) => removeStack(path.join("stacks", stack), outdir)),
      ...removeSummaries(orphans, staged, outdir),
    ];
    move(path.join(staging, manifestFile), path.join(outdir, manifestFile));
    return { removed, wasUnfinished, stillMixed: wasUnfinished ? kept : [] };
  } catch (error) {
    const refusal = outputRefusal(error);
    if (refusal === undefined) throw error;
    throw new HalfWritten(
      refusal.code,
      `${refusal.found}; ${outdir} now has old and new stacks`,
      refusal.remedy,
    );
  }
}

/** Writes what operations know of each environment into a folder in which a synth is prepared. */
export function writeSummaries(folder: string, summaries: readonly EnvironmentSummary[]): void {
  for (const summary of summaries) {
    const file = path.join(folder, summaryFile(summary.environment));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(summary, undefined, 2)}\n`);
  }
}

/** Returns the names of the files that it moved. */
function moveSummaries(staging: string, outdir: string): readonly string[] {
  const [from, to] = [path.join(staging, summaryFolder), path.join(outdir, summaryFolder)];
  const names = existsSync(from) ? readdirSync(from) : [];
  if (names.length > 0) mkdirSync(to, { recursive: true });
  for (const name of names) move(path.join(from, name), path.join(to, name));
  return names;
}

/** Removes the summaries of environments that are gone with all their stacks. */
function removeSummaries(
  orphans: readonly string[],
  staged: readonly string[],
  outdir: string,
): readonly string[] {
  const gone = [...new Set(orphans.map((stack) => summaryFile(environmentOf(stack))))]
    .filter((file) => !staged.includes(path.basename(file)))
    .filter((file) => existsSync(path.join(outdir, file)));
  for (const file of gone) rmSync(path.join(outdir, file));
  return gone;
}

/** A delivery that ended half-way. */
export class HalfWritten extends Refusal {}

function replace(stack: string, staging: string, outdir: string): void {
  const [from, to] = [path.join(staging, stack), path.join(outdir, stack)];
  rmSync(path.join(to, "assets"), { recursive: true, force: true });
  for (const entry of readdirSync(from)) move(path.join(from, entry), path.join(to, entry));
}

/** Moves a file or folder so that it is never there by half, to another device as well. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    const unfinished = `${to}.new`;
    try {
      cpSync(from, unfinished, { recursive: true });
      renameSync(unfinished, to);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
}

/** Removes what a synth wrote into the folder of a stack, and the folder where nothing else is in it. */
function removeStack(stack: string, outdir: string): string[] {
  const removed = written
    .map((name) => path.join(stack, name))
    .filter((name) => existsSync(path.join(outdir, name)));
  for (const name of removed) rmSync(path.join(outdir, name), { recursive: true });
  removeEmpty(path.join(outdir, stack));
  return removed;
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(
    (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true,
  );
}

/** Refuses, before the first file moves, what would stop the delivery half-way. */
function refuseObstacles(stacks: readonly string[], outdir: string): void {
  for (const stack of stacks) {
    const folder = path.join(outdir, "stacks", stack);
    if (existsSync(folder)) accessSync(folder, constants.W_OK);
  }
  const files = [manifestFile, ...stacks.map((stack) => path.join("stacks", stack, stackFile))];
  for (const file of files.map((name) => path.join(outdir, name))) {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    throw new Refusal("RUN-004", `${file} is a folder where a file must go`, "move it away");
  }
}
