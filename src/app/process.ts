import { tmpdir } from "node:os";
import path from "node:path";
import type { Detail } from "../core/report";
import { readDeployed } from "./deployed";
import { isRunning } from "../process/is-running";
import { projectRoot } from "../process/project-root";

/** The inputs of a run from its process. No other file reads environment variables or a clock. */
export interface RunContext {
  /** Names of environments; none means all. */
  readonly selection: readonly string[];
  /** Where the synthesized stacks go. */
  readonly outdir: string;
  /**
   * Whether the CLI runs this process. It then lists what is in the manifest, removes the folders of all other stacks,
   * breaks on one that is gone before, and calls every line of the error stream an error.
   * Source: @cdktf/cli-core 0.21.0, synth-stack.js; @cdktf/commons 0.21.0, util.js.
   */
  readonly byCli: boolean;
  readonly format: "text" | "json" | "sarif";
  /** Whether nothing is written: environments are judged, and their stacks built in `tmpdir` and removed. */
  readonly checks: boolean;
  readonly tmpdir: string;
  /** How much a text says of what is no error. */
  readonly detail: Detail;
  /** Keeps cdktf's token stack traces, which show where a token was created. */
  readonly keepStackTraces: boolean;
  /** Reads the list of an environment's deployed generations; `undefined` when there is no list. */
  readonly readDeployed: (environment: string) => unknown;
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean;
  /** Milliseconds from some fixed moment. */
  readonly now: () => number;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

const { argv, env, pid, stdout, stderr } = process;

/** The words after the program. */
export const commandLine: readonly string[] = argv.slice(2);

/** The CLI of cdktf says where to write by `CDKTF_OUTDIR`. */
export const currentProcess: RunContext = {
  selection: (env.HFT_ENV ?? "").split(",").filter((name) => name !== ""),
  outdir: path.resolve(env.CDKTF_OUTDIR ?? path.join(projectRoot(), "cdktf.out")),
  // Only the CLI sets it; `CDKTF_OUTDIR` is also set by hand.
  byCli: env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS !== undefined,
  format: "text",
  checks: false,
  tmpdir: tmpdir(),
  detail: "brief",
  keepStackTraces: env.HFT_STACK_TRACES === "1",
  readDeployed,
  pid,
  isRunning,
  now: () => performance.now(),
  print: (text) => stdout.write(text),
  printError: (text) => stderr.write(text),
};
