import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Json, JsonObject } from "../../src/core/json";
import type { Diagnostic } from "../../src/plan/messages";
import { gateClouds } from "../clouds";
import { PlanCache } from "./cache/plan-cache";
import { userCacheFolder } from "./cache/user-cache";
import type { GateCloud } from "./cloud";
import { makeOffline } from "./offline/make-offline";
import type { OfflinePlan, OfflinePlanRequest } from "./offline-plan";
import { isRemoteStateStandIn } from "./offline/remote-state";
import { fakeVariables } from "../../src/plan/offline/variables";
import { givenVariables } from "../../src/plan/offline/process-environment";
import { schemasOfTypesIn } from "../../src/plan/provider-schema";
import { providersAtHand } from "./providers-at-hand";
import { SchemaLibrary } from "./schema-library";
import { factsOf, requiredProviders } from "../../src/terraform/required-providers";
import { isStackFile } from "../../src/terraform/stacks";
import { Terraform } from "./terraform";

export interface OfflinePlannerOptions {
  /** Folder under which everything is written. */
  readonly dir: string;
  /** Filesystem mirrors of providers. @default - the registry */
  readonly pluginDirs?: readonly string[];
  /** Clouds whose stacks are planned; those of others are only validated. @default - those of this project */
  readonly clouds?: readonly GateCloud[];
  /** Whether results are kept in the user's cache folder and taken from there. @default true */
  readonly cache?: boolean;
}

/** Validates and plans synthesized stacks with the real providers, without an account and without a network. */
export class OfflinePlanner {
  /** The planner of this machine, or `undefined` where there is no Terraform. */
  static find(options: OfflinePlannerOptions): OfflinePlanner | undefined {
    const dir = path.resolve(options.dir);
    const terraform = Terraform.find({
      dir: path.join(dir, ".shared"),
      pluginDirs: options.pluginDirs ?? [],
    });
    if (terraform === undefined) return undefined;
    const cacheFolder = options.cache === false ? undefined : userCacheFolder(process.env);
    return new OfflinePlanner(terraform, dir, options.clouds ?? gateClouds, cacheFolder);
  }

  private readonly library: SchemaLibrary;
  private readonly cache: PlanCache | undefined;

  private constructor(
    private readonly terraform: Terraform,
    private readonly dir: string,
    private readonly clouds: readonly GateCloud[],
    cacheFolder: string | undefined,
  ) {
    this.library = new SchemaLibrary(terraform, cacheFolder);
    this.cache = cacheFolder === undefined ? undefined : new PlanCache(cacheFolder, terraform, clouds);
  }

  /**
   * Takes the result of an earlier run with the same content, else asks Terraform.
   *
   * @throws {@link ProviderUnavailable} when a provider of the stack is not to be had here.
   */
  async plan(request: OfflinePlanRequest): Promise<OfflinePlan> {
    const key = await this.cache?.keyOf(request);
    const known = key === undefined ? undefined : this.cache?.read(key);
    if (known !== undefined) return known;
    const plan = await this.planAnew(request);
    if (key !== undefined) this.cache?.write(key, plan);
    return plan;
  }

  private async planAnew(request: OfflinePlanRequest): Promise<OfflinePlan> {
    const run = request.run ?? "validate and plan";
    const providers = await providersAtHand(request.stack, this.terraform.pluginDirs, this.library);
    const { unknownProviders, ...offline } = makeOffline(request.stack, providers, this.clouds);
    const variables = fakeVariables(offline.stack, this.clouds, givenVariables(process.env));
    const found = {
      ...offline,
      changes: [...offline.changes, ...variables.changes],
      problems: [...offline.problems, ...variables.problems],
      schemas: schemasOfTypesIn(offline.stack, providers.schemas),
    };

    const dir = this.layOut(request, offline.stack);
    const refused = await this.terraform.init(dir);
    forgetChecksums(dir);
    const diagnostics = refused.length > 0 || run === "plan" ? refused : await this.terraform.validate(dir);
    const unplanned = { ...found, diagnostics, planDiagnostics: [], actions: [] };
    if (run === "validate") return unplanned;
    if (found.problems.length > 0 || hasError(diagnostics)) {
      return { ...unplanned, notPlanned: "the stack is not valid" };
    }
    if (unknownProviders.length > 0) {
      return { ...unplanned, notPlanned: `no fake credentials are known for ${unknownProviders.join(", ")}` };
    }
    const companions = await companionsOf(offline.stack, this.clouds);
    const log = await this.terraform.plan(dir, variables.values, companions);
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

/** Starts what the providers of a stack have to find on this machine. */
async function companionsOf(
  stack: JsonObject,
  clouds: readonly GateCloud[],
): Promise<Readonly<Record<string, string>>> {
  const own = requiredProviders(stack).flatMap(({ address }) => factsOf(clouds, address)?.companion ?? []);
  const variables = await Promise.all(own.map((start) => start()));
  return Object.assign({}, ...variables) as Readonly<Record<string, string>>;
}

/** `init` has checked the providers; with checksums each later command would read all of their 700 MB again. */
function forgetChecksums(dir: string): void {
  const file = path.join(dir, ".terraform.lock.hcl");
  if (!existsSync(file)) return;
  writeFileSync(file, readFileSync(file, "utf8").replace(/^ *hashes = \[[^\]]*\]\n/gm, ""));
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function writeJson(file: string, value: Json): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
