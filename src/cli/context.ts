import path from "node:path";
import { Secrets } from "../plan/secrets";
import { voice, type Voice } from "./say";
import { exitCodes } from "./stop";

/** What every command has. */
export interface CommandContext extends Voice {
  /** Folder of the checkout. */
  readonly root: string;
  /** Whether the result is printed as JSON. */
  readonly json: boolean;
  /** Aborted by Ctrl-C: what runs is ended in order. */
  readonly interrupt: AbortSignal;
  readonly now: () => Date;
  /** Values of `TF_VAR_…`, of which none is shown. */
  readonly secrets: Secrets;
  /** Takes these values out of a text. */
  readonly hide: (text: string) => string;
  /** Makes a path absolute that the caller wrote, from where the caller stands. */
  readonly pathOf: (written: string) => string;
}

/** Folders below the checkout. */
export const folders = {
  /** What a synth writes. */
  output: (root: string) => path.join(root, "cdktf.out"),
  /** Working folders, plans for review, journals: kept out of git. */
  own: (root: string) => path.join(root, ".hft"),
  runs: (root: string) => path.join(root, ".hft", "runs"),
  /** A folder a stack, in which Terraform runs. */
  work: (root: string) => path.join(root, ".hft", "work"),
  /** Plans without an account, until they are read. */
  offline: (root: string) => path.join(root, ".hft", "offline"),
  plans: (root: string) => path.join(root, ".hft", "plans"),
  /** A worktree a commit that a change was compared with. */
  base: (root: string) => path.join(root, ".hft", "base"),
  /** Fetched providers, of all environments. */
  plugins: (root: string) => path.join(root, ".hft", "plugins"),
  /** The file that says which process works on an environment. */
  lock: (root: string, environment: string) => path.join(root, ".hft", `${environment}.lock`),
  /** Provider lock files, which are kept in git. */
  locks: (root: string) => path.join(root, "locks"),
};

export function commandContext(root: string, json: boolean): CommandContext {
  const own = voice(json);
  const values = Object.entries(process.env).flatMap(([name, value = ""]) =>
    name.startsWith("TF_VAR_") && name !== "TF_VAR_operation" && value !== "" ? [value] : [],
  );
  const secrets = new Secrets(values);
  return {
    ...own,
    root,
    json,
    interrupt: interruption(own.say),
    now: () => new Date(),
    secrets,
    hide: (text) => secrets.hide(text),
    // npm says where it was called; the programs of this project run in the project's folder.
    pathOf: (written) => path.resolve(process.env["INIT_CWD"] ?? process.cwd(), written),
  };
}

function interruption(say: (line: string) => void): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.resumable);
    say("interrupted: waiting for what runs to end in order; again ends it at once");
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return controller.signal;
}
