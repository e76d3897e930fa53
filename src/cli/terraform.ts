import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Json } from "../core/json";
import { diagnosticText, readMessage, type Message } from "../plan/messages";
import type { Plan } from "../plan/plan";
import type { ProviderSchemas } from "../plan/provider-schema";
import { readPlan } from "../plan/read-plan";
import { whileLocked } from "../process/file-lock";
import { findProgram } from "../process/find-program";
import { callerVariables } from "../process/caller-variables";
import { limiter } from "../process/limiter";
import type { Progress } from "../process/progress";
import { runCommand, type CommandResult } from "../process/run-command";
import { Stop } from "./stop";

/** A folder with one stack, and Terraform in it. The plan file that it leaves there is a secret. */
export interface StackFolder {
  readonly stack: string;
  readonly dir: string;
}

/** What came of a command that can fail. */
export type Outcome<Result> = { readonly result: Result } | { readonly error: string };

/** What a provider is used for: a region may have a role for each. */
export type Operation = "plan" | "apply";

export interface PlanOptions {
  /** Whether what was changed outside of Terraform is all that is looked for. @default false */
  readonly refreshOnly?: boolean;
  /** As which role a provider plans. @default "plan" */
  readonly operation?: Operation;
  /** Whether what Terraform says is kept from the reader. @default false */
  readonly quiet?: boolean;
}

export interface TerraformProps {
  readonly progress: Progress;
  /** Takes what Terraform says while it plans and applies. */
  readonly onMessage: (stack: string, message: Message) => void;
  /** Ends what runs in order when it is aborted. */
  readonly interrupt: AbortSignal;
  /** Takes what must not be shown out of a text: a provider may quote a value that it refuses. */
  readonly hide: (text: string) => string;
  /** Folder that keeps fetched providers for all stacks, unless the caller names one or a mirror. */
  readonly plugins: string;
}

/** The real Terraform, with the credentials and variables of the caller. */
export class Terraform {
  /** Two `init` at once may spoil a provider that both fetch: https://github.com/hashicorp/terraform/issues/31964 */
  private readonly alone = limiter(1);

  private constructor(
    private readonly program: string,
    private readonly props: TerraformProps,
  ) {}

  /** @throws {@link Stop} HFT-003 where there is none, or an older one */
  static async find(props: TerraformProps): Promise<Terraform> {
    const program = findProgram("terraform");
    const remedy = "install Terraform 1.11 or newer: https://developer.hashicorp.com/terraform/install";
    if (program === undefined) throw new Stop("HFT-003", "no terraform on the PATH", remedy);
    const { stdout } = await runCommand(program, ["version", "-json"], {
      cwd: process.cwd(),
      env: callerVariables(),
    });
    const version = /"terraform_version":\s*"(\d+)\.(\d+)/.exec(stdout);
    const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
    if (!(major > 1 || (major === 1 && minor >= 11))) {
      throw new Stop("HFT-003", stdout.split("\n", 1)[0] ?? "an unknown version", remedy);
    }
    return new Terraform(program, props);
  }

  /** Initializes a folder; with a lock file no other provider than the locked one is taken. */
  async init({ dir }: StackFolder): Promise<Outcome<undefined>> {
    const locked = existsSync(path.join(dir, ".terraform.lock.hcl")) ? ["-lockfile=readonly"] : [];
    const init = () => this.run(dir, ["init", "-input=false", "-no-color", ...locked], this.cache());
    const { plugins } = this.props;
    const { exitCode, stdout, stderr } = await this.alone(() => whileLocked(`${plugins}.lock`, init));
    return exitCode === 0 ? { result: undefined } : { error: this.lastLines(`${stdout}\n${stderr}`) };
  }

  /** Writes the lock file of a folder. */
  async lockProviders({ dir }: StackFolder, options: readonly string[]): Promise<Outcome<undefined>> {
    const { exitCode, stdout, stderr } = await this.run(dir, ["providers", "lock", "-no-color", ...options]);
    return exitCode === 0 ? { result: undefined } : { error: this.lastLines(`${stdout}\n${stderr}`) };
  }

  /** Plans without a lock, as an identity may that must not write, and leaves the plan in the folder. */
  async plan(folder: StackFolder, options: PlanOptions = {}): Promise<Outcome<Plan>> {
    const only = options.refreshOnly === true ? ["-refresh-only"] : [];
    const args = ["plan", "-input=false", "-lock=false", "-json", "-out=plan.tfplan", ...only];
    const failure = await this.runWithMessages(folder, args, options);
    if (failure !== undefined) return { error: failure };
    const shown = await this.runForJson(folder, ["show", "-json", "plan.tfplan"]);
    return "error" in shown ? shown : { result: readPlan(shown.result) };
  }

  /** Applies the plan that is in the folder, and removes it. */
  async apply(folder: StackFolder): Promise<Outcome<undefined>> {
    const failure = await this.runWithMessages(folder, ["apply", "-input=false", "-json", "plan.tfplan"]);
    this.forgetPlan(folder);
    return failure === undefined ? { result: undefined } : { error: failure };
  }

  /** Reads into the state what became of the resources of an applied stack; changes none. */
  async refreshState(folder: StackFolder): Promise<Outcome<undefined>> {
    const args = ["apply", "-refresh-only", "-auto-approve", "-input=false", "-json"];
    const failure = await this.runWithMessages(folder, args);
    return failure === undefined ? { result: undefined } : { error: failure };
  }

  /** The schemas of the providers of an initialized folder. */
  async schemas(folder: StackFolder): Promise<Outcome<ProviderSchemas>> {
    const printed = await this.runForJson(folder, ["providers", "schema", "-json"]);
    if ("error" in printed) return printed;
    const { provider_schemas: schemas = {} } = printed.result as { provider_schemas?: ProviderSchemas };
    return { result: schemas };
  }

  /** Removes the plan from a folder. */
  forgetPlan({ dir }: StackFolder): void {
    rmSync(path.join(dir, "plan.tfplan"), { force: true });
  }

  /** Runs a command that prints messages; returns its errors, or `undefined` where it succeeded. */
  private async runWithMessages(
    { stack, dir }: StackFolder,
    args: readonly string[],
    { operation, quiet }: PlanOptions = {},
  ): Promise<string | undefined> {
    const errors: string[] = [];
    const role: Record<string, string> = operation === undefined ? {} : { TF_VAR_operation: operation };
    const result = await this.run(dir, args, role, (line) => {
      const message = readMessage(line);
      if (message === undefined) return;
      if (quiet !== true) this.props.onMessage(stack, message);
      if (message.type === "diagnostic" && message.diagnostic.severity === "error") {
        errors.push(this.props.hide(diagnosticText(message.diagnostic)));
      }
    });
    if (result.exitCode === 0) return undefined;
    return errors.length > 0 ? errors.join("\n") : this.lastLines(`${result.stdout}\n${result.stderr}`);
  }

  /** Runs a command that prints one JSON document. */
  private async runForJson({ dir }: StackFolder, args: readonly string[]): Promise<Outcome<Json>> {
    const { exitCode, stdout, stderr } = await this.run(dir, args);
    return exitCode === 0 ? { result: JSON.parse(stdout) as Json } : { error: this.lastLines(stderr) };
  }

  private lastLines(text: string): string {
    return this.props.hide(text.trim().split("\n").slice(-12).join("\n"));
  }

  private run(
    dir: string,
    args: readonly string[],
    more: Readonly<Record<string, string>> = {},
    onLine?: (line: string) => void,
  ): Promise<CommandResult> {
    const work = () =>
      runCommand(this.program, args, {
        cwd: dir,
        env: { ...variables(args[0] === "apply" ? "apply" : "plan"), ...more },
        interrupt: this.props.interrupt,
        ...(onLine === undefined ? {} : { onLine }),
      });
    return this.props.progress.during(`terraform ${args[0]} of ${path.basename(dir)}`, work);
  }

  /**
   * Variables by which `init` takes a provider that was fetched before, without a lock file too: the one that it writes
   * then lacks the checksums of other platforms, and is thrown away with the working folder.
   */
  private cache(): Readonly<Record<string, string>> {
    const { TF_PLUGIN_CACHE_DIR: own, TF_CLI_ARGS: args = "", TF_CLI_ARGS_init: ofInit = "" } = process.env;
    if (own !== undefined || `${args} ${ofInit}`.includes("-plugin-dir")) return {};
    const { plugins } = this.props;
    mkdirSync(plugins, { recursive: true });
    return { TF_PLUGIN_CACHE_DIR: plugins, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
  }
}

/**
 * The caller's own variables: credentials, `TF_VAR_…`, proxies; and which of its two roles a provider assumes, where a
 * region has them. The variable is ephemeral, so a saved plan is applied with the other role.
 */
function variables(operation: Operation): Record<string, string> {
  return {
    ...callerVariables(),
    TF_VAR_operation: operation,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
  };
}
