import { readDeployed } from "./deployed";

/** The inputs of a run from its process. No other file reads environment variables or a clock. */
export interface RunContext {
  /** Names of environments; none means all. */
  readonly selection: readonly string[];
  /** Where the synthesized stacks go. */
  readonly outdir: string;
  /**
   * Whether the folders of stacks that are no longer synthesized are left to the CLI: it lists them before it runs
   * the app, removes them after, and breaks on one that is gone. Source: @cdktf/cli-core 0.21.0, synth-stack.js.
   */
  readonly cliRemovesOrphans: boolean;
  /** Keeps cdktf's token stack traces, which show where a token was created. */
  readonly keepStackTraces: boolean;
  /** Reads the list of an environment's deployed generations; `undefined` when there is no list. */
  readonly readDeployed: (environment: string) => unknown;
  /** Milliseconds from some fixed moment. */
  readonly now: () => number;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

const { argv, env, stdout, stderr } = process;

/** Only the CLI sets it; `CDKTF_OUTDIR` is also set by hand, and then nobody else removes anything. */
const runByCli = env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS !== undefined;

/** Command-line names go before `HFT_ENV`; the CLI of cdktf says where to write by `CDKTF_OUTDIR`. */
export const currentProcess: RunContext = {
  selection: argv.length > 2 ? argv.slice(2) : (env.HFT_ENV ?? "").split(",").filter((name) => name !== ""),
  outdir: env.CDKTF_OUTDIR ?? "cdktf.out",
  cliRemovesOrphans: runByCli,
  keepStackTraces: env.HFT_STACK_TRACES === "1",
  readDeployed,
  now: () => performance.now(),
  print: (text) => stdout.write(text),
  printError: (text) => stderr.write(text),
};
