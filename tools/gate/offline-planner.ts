import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Json, JsonObject } from "../../src/core/json";
import type { Diagnostic, PlannedAction } from "../../src/plan/messages";
import type { Plan } from "../../src/plan/plan";
import { gateClouds } from "../clouds";
import type { GateCloud } from "./cloud";
import { makeOffline, type JudgedDrop } from "./offline/make-offline";
import { isRemoteStateStandIn } from "./offline/remote-state";
import { fakeVariables } from "./offline/variables";
import { givenVariables } from "./offline-environment";
import type { ProviderSchemas } from "./provider-schema";
import { providersAtHand } from "./providers-at-hand";
import { SchemaLibrary } from "./schema-library";
import { Terraform } from "./terraform";

export interface OfflinePlannerOptions {
  /** Folder under which everything is written. */
  readonly dir: string;
  /** Filesystem mirrors of providers. @default - the registry */
  readonly pluginDirs?: readonly string[];
  /** Clouds whose stacks are planned; those of others are only validated. @default - those of this project */
  readonly clouds?: readonly GateCloud[];
}

export interface OfflinePlanRequest {
  /** Name of the folder to work in. */
  readonly name: string;
  /** The stack as synthesized. */
  readonly stack: JsonObject;
  /** The stack's folder, whose other files it may refer to. @default - it refers to none */
  readonly stackDir?: string;
  /** State to plan against, in the form of a version-4 state file. @default - nothing exists yet */
  readonly state?: JsonObject;
  /** What to run after `init`. @default "validate and plan" */
  readonly run?: "validate" | "plan" | "validate and plan";
  /** Whether to read the plan itself, which takes nearly as long as making it. @default false */
  readonly show?: boolean;
}

export interface OfflinePlan {
  /** The stack as Terraform saw it. */
  readonly stack: JsonObject;
  /** A sentence for everything in it that differs from the synthesized one, except for the drops. */
  readonly changes: readonly string[];
  readonly drops: readonly JudgedDrop[];
  /** Faults found without Terraform's help. */
  readonly problems: readonly string[];
  /** What `init` and `validate` found. */
  readonly diagnostics: readonly Diagnostic[];
  /** What `plan` found. */
  readonly planDiagnostics: readonly Diagnostic[];
  /** Why there is no plan, though one was asked for. */
  readonly notPlanned?: string;
  /** What the plan does, without the resources that stand for a remote state. */
  readonly actions: readonly PlannedAction[];
  /** The plan itself, when asked for. */
  readonly plan?: Plan;
  readonly schemas: ProviderSchemas;
}

/** Validates and plans synthesized stacks with the real providers, without an account and without a network. */
export class OfflinePlanner {
  private readonly library: SchemaLibrary;

  /** The planner of this machine, or `undefined` where there is no Terraform. */
  static find(options: OfflinePlannerOptions): OfflinePlanner | undefined {
    const dir = path.resolve(options.dir);
    const terraform = Terraform.find({
      dir: path.join(dir, ".shared"),
      pluginDirs: options.pluginDirs ?? [],
    });
    return terraform === undefined
      ? undefined
      : new OfflinePlanner(terraform, dir, options.clouds ?? gateClouds);
  }

  private constructor(
    private readonly terraform: Terraform,
    private readonly dir: string,
    private readonly clouds: readonly GateCloud[],
  ) {
    this.library = new SchemaLibrary(terraform);
  }

  /** @throws {@link ProviderUnavailable} when a provider of the stack is not to be had here. */
  async plan(request: OfflinePlanRequest): Promise<OfflinePlan> {
    const run = request.run ?? "validate and plan";
    const providers = await providersAtHand(request.stack, this.terraform.pluginDirs, this.library);
    const { unknownProviders, ...offline } = makeOffline(request.stack, providers, this.clouds);
    const variables = fakeVariables(offline.stack, this.clouds, givenVariables(process.env));
    const found = {
      ...offline,
      changes: [...offline.changes, ...variables.changes],
      problems: [...offline.problems, ...variables.problems],
      schemas: providers.schemas,
    };

    const dir = this.layOut(request, offline.stack);
    const refused = await this.terraform.init(dir);
    const diagnostics = refused.length > 0 || run === "plan" ? refused : await this.terraform.validate(dir);
    const unplanned = { ...found, diagnostics, planDiagnostics: [], actions: [] };
    if (run === "validate") return unplanned;
    if (found.problems.length > 0 || hasError(diagnostics)) {
      return { ...unplanned, notPlanned: "the stack is not valid" };
    }
    if (unknownProviders.length > 0) {
      return { ...unplanned, notPlanned: `no fake credentials are known for ${unknownProviders.join(", ")}` };
    }
    const log = await this.terraform.plan(dir, variables.values);
    return {
      ...found,
      diagnostics,
      planDiagnostics: log.diagnostics,
      actions: log.actions.filter(({ address }) => !isRemoteStateStandIn(address)),
      ...(request.show === true &&
        !hasError(log.diagnostics) && { plan: await this.terraform.showPlan(dir) }),
    };
  }

  /** Writes the stack into an empty folder of its own. */
  private layOut(request: OfflinePlanRequest, stack: JsonObject): string {
    const dir = path.join(this.dir, request.name);
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    if (request.stackDir !== undefined)
      cpSync(request.stackDir, dir, { recursive: true, filter: isStackFile });
    // Indented, so that an error's excerpt is one line of the stack and not all of it.
    writeJson(path.join(dir, "cdk.tf.json"), stack);
    if (request.state !== undefined) writeJson(path.join(dir, "terraform.tfstate"), request.state);
    return dir;
  }
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Neither what an earlier `init` left behind nor a state, which would be planned against. */
function isStackFile(file: string): boolean {
  return !/^\.terraform|\.tfstate/.test(path.basename(file));
}

function writeJson(file: string, value: Json): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
