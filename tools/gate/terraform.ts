import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Json } from "../../src/core/json";
import { readPlanLog, type Diagnostic, type PlanLog } from "../../src/plan/messages";
import type { Plan } from "../../src/plan/plan";
import { readPlan } from "../../src/plan/read-plan";
import { findProgram } from "../../src/process/find-program";
import { gateClouds } from "../clouds";
import { runCommand, type CommandOptions, type CommandResult } from "../../src/process/run-command";
import { offlineEnvironment, registryEnvironment } from "../../src/plan/offline/process-environment";
import type { ProviderSchemas } from "../../src/plan/provider-schema";

export interface TerraformOptions {
  /** Folder for everything that is shared between stacks: command-line configuration and fetched providers. */
  readonly dir: string;
  /** Filesystem mirrors. Where there is one, the registry is not asked. */
  readonly pluginDirs: readonly string[];
}

/** Summaries of what a command printed that failed without a diagnostic of its own. */
export const initFailed = "terraform init failed";
export const planFailed = "terraform plan failed";

/** A provider that a stack needs is neither in a mirror nor to be had from the registry. */
export class ProviderUnavailable extends Error {}

/** The real Terraform, run so that only `init` without a mirror may use the network. */
export class Terraform {
  readonly pluginDirs: readonly string[];
  /** Folder for everything that is shared between stacks. */
  readonly dir: string;
  private readonly offline: Readonly<Record<string, string>>;
  private readonly fetching: Readonly<Record<string, string>>;
  private askedVersion: Promise<string> | undefined;

  /** The Terraform on this machine's PATH, or `undefined` where there is none. */
  static find(options: TerraformOptions): Terraform | undefined {
    const program = findProgram("terraform");
    return program === undefined ? undefined : new Terraform(program, options);
  }

  private constructor(
    private readonly program: string,
    options: TerraformOptions,
  ) {
    this.dir = path.resolve(options.dir);
    this.pluginDirs = options.pluginDirs.map((dir) => path.resolve(dir));
    mkdirSync(this.dir, { recursive: true });

    // An own command-line configuration, so that overrides in the caller's decide nothing here.
    const emptyConfiguration = path.join(this.dir, "terraform.rc");
    writeFileSync(emptyConfiguration, "");
    this.offline = { ...offlineEnvironment(process.env, gateClouds), TF_CLI_CONFIG_FILE: emptyConfiguration };

    if (this.pluginDirs.length > 0) {
      this.fetching = this.offline;
    } else {
      const cache = process.env["TF_PLUGIN_CACHE_DIR"] ?? path.join(this.dir, "plugins");
      mkdirSync(cache, { recursive: true });
      this.fetching = { ...registryEnvironment(process.env), TF_PLUGIN_CACHE_DIR: cache };
    }
  }

  /** Version and platform, for example `1.11.4 linux_amd64`. No provider starts for it. */
  version(): Promise<string> {
    this.askedVersion ??= this.run(this.dir, this.offline, ["version", "-json"]).then((result) => {
      const told = this.parse<{ readonly terraform_version: string; readonly platform: string }>(
        result,
        "version",
      );
      return `${told.terraform_version} ${told.platform}`;
    });
    return this.askedVersion;
  }

  /** @throws {@link ProviderUnavailable} when there is no mirror and the registry cannot be reached. */
  async init(dir: string): Promise<readonly Diagnostic[]> {
    const mirrors = this.pluginDirs.map((mirror) => `-plugin-dir=${mirror}`);
    const result = await this.run(dir, this.fetching, ["init", "-input=false", "-no-color", ...mirrors]);
    if (result.exitCode === 0) return [];
    const text = `${result.stdout}${result.stderr}`.trim();
    if (/could not connect to|dial tcp/.test(text)) throw new ProviderUnavailable(lastParagraph(text));
    return [{ severity: "error", summary: initFailed, detail: text }];
  }

  async validate(dir: string): Promise<readonly Diagnostic[]> {
    const result = await this.run(dir, this.offline, ["validate", "-json"]);
    return this.parse<{ readonly diagnostics: readonly Diagnostic[] }>(result, "validate").diagnostics;
  }

  /**
   * Any other command, with the network closed but for the loopback interface.
   *
   * @param variables value by variable name.
   */
  execute(
    dir: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
    watch: Pick<CommandOptions, "onLine" | "interrupt"> = {},
  ): Promise<CommandResult> {
    return runCommand(this.program, args, {
      cwd: dir,
      env: { ...this.offline, ...asEnvironment(variables) },
      ...watch,
    });
  }

  /**
   * Plans without refreshing, into the file `plan` of the folder.
   *
   * @param variables value by variable name.
   * @param companions environment variables that lead providers to what they find on this machine.
   */
  async plan(
    dir: string,
    variables: Readonly<Record<string, string>>,
    companions: Readonly<Record<string, string>> = {},
  ): Promise<PlanLog> {
    const args = ["plan", "-refresh=false", "-input=false", "-no-color", "-lock=false", "-json", "-out=plan"];
    const env = { ...this.offline, ...companions, ...asEnvironment(variables) };
    const result = await this.run(dir, env, args);
    const log = readPlanLog(result.stdout);
    const explained = log.diagnostics.some(({ severity }) => severity === "error");
    if (result.exitCode === 0 || explained) return log;
    const detail = `${result.stdout}${result.stderr}`.trim();
    return {
      ...log,
      diagnostics: [...log.diagnostics, { severity: "error", summary: planFailed, detail }],
    };
  }

  /** The plan that {@link plan} left in the folder. */
  async showPlan(dir: string): Promise<Plan> {
    return readPlan(this.parse<Json>(await this.run(dir, this.offline, ["show", "-json", "plan"]), "show"));
  }

  /** The schemas of the providers of an initialized folder. */
  async schemas(dir: string): Promise<ProviderSchemas> {
    const result = await this.run(dir, this.offline, ["providers", "schema", "-json"]);
    const { provider_schemas: schemas } = this.parse<{ readonly provider_schemas?: ProviderSchemas }>(
      result,
      "providers schema",
    );
    return schemas ?? {};
  }

  private run(
    dir: string,
    env: Readonly<Record<string, string>>,
    args: readonly string[],
  ): Promise<CommandResult> {
    return runCommand(this.program, args, { cwd: dir, env });
  }

  private parse<Output>(result: CommandResult, command: string): Output {
    try {
      return JSON.parse(result.stdout) as Output;
    } catch {
      throw new Error(`terraform ${command} printed no JSON:\n${result.stdout}${result.stderr}`);
    }
  }
}

function asEnvironment(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`TF_VAR_${name}`, value]));
}

function lastParagraph(text: string): string {
  return (text.split("\n\n").find((part) => part.includes("could not connect")) ?? text).replace(/\s+/g, " ");
}
