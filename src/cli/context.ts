import path from "node:path";
import { voice, type Voice } from "./say";

/** What every command has. */
export interface CommandContext extends Voice {
  /** Folder of the checkout. */
  readonly root: string;
  /** Aborted by Ctrl-C: what runs is ended in order. */
  readonly interrupt: AbortSignal;
  readonly now: () => Date;
  /** Values of `TF_VAR_…`, of which none is shown. */
  readonly secrets: readonly string[];
  /** Makes a path absolute that the caller wrote, from where the caller stands. */
  readonly pathOf: (written: string) => string;
}

/** Folders below the checkout. */
export const folders = {
  /** Working folders, plans for review, journals: kept out of git. */
  own: (root: string) => path.join(root, ".hft"),
  runs: (root: string) => path.join(root, ".hft", "runs"),
  /** A folder a stack, in which Terraform runs. */
  work: (root: string) => path.join(root, ".hft", "work"),
  plans: (root: string) => path.join(root, ".hft", "plans"),
  /** Fetched providers, of all environments. */
  plugins: (root: string) => path.join(root, ".hft", "plugins"),
  /** The file that says which process works on an environment. */
  lock: (root: string, environment: string) => path.join(root, ".hft", `${environment}.lock`),
  /** Provider lock files, which are kept in git. */
  locks: (root: string) => path.join(root, "locks"),
};

export function commandContext(root: string, json: boolean): CommandContext {
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  process.once("SIGTERM", () => interrupt.abort());
  return {
    ...voice(json),
    root,
    interrupt: interrupt.signal,
    now: () => new Date(),
    secrets: Object.entries(process.env).flatMap(([name, value = ""]) =>
      name.startsWith("TF_VAR_") && name !== "TF_VAR_operation" && value !== "" ? [value] : [],
    ),
    // npm says where it was called; the programs of this project run in the project's folder.
    pathOf: (written) => path.resolve(process.env["INIT_CWD"] ?? process.cwd(), written),
  };
}
