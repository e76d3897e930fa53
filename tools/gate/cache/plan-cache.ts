import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { section, type JsonObject } from "../../../src/core/json";
import type { GateCloud } from "../cloud";
import type { OfflinePlan, OfflinePlanRequest } from "../offline-plan";
import { givenVariables } from "../../../src/plan/offline/process-environment";
import { providerVersions } from "../providers-at-hand";
import { requiredProviders } from "../../../src/terraform/required-providers";
import { isStackFile } from "../../../src/terraform/stacks";
import { initFailed, planFailed, type Terraform } from "../terraform";
import { gateSourcesHash } from "./gate-sources";
import { planKey } from "./plan-key";
import { providerIdentity } from "./provider-identity";
import { ResultCache } from "./result-cache";

/** Offline plans of earlier runs, in any clone of this user. They do not refresh, so their content decides them. */
export class PlanCache {
  private readonly results: ResultCache<OfflinePlan>;
  private readonly gate = gateSourcesHash();

  /** @param folder the user's cache folder */
  constructor(
    folder: string,
    private readonly terraform: Terraform,
    private readonly clouds: readonly GateCloud[],
  ) {
    this.results = new ResultCache(path.join(folder, "plans"));
  }

  /**
   * The key of what is asked for, or `undefined` where it cannot be told which provider Terraform would take.
   *
   * @throws {@link ProviderUnavailable} when a provider of the stack is in none of the mirrors.
   */
  async keyOf({ stack, stackDir, state, run, show }: OfflinePlanRequest): Promise<string | undefined> {
    const providers = this.providerIdentities(stack);
    if (providers === undefined) return undefined;
    return planKey({
      stack,
      assets: stackDir === undefined ? {} : assetsIn(stackDir),
      state,
      variables: declaredVariables(stack),
      run: run ?? "validate and plan",
      show: show === true,
      terraform: await this.terraform.version(),
      providers,
      clouds: this.clouds,
      gate: this.gate,
    });
  }

  read(key: string): OfflinePlan | undefined {
    return this.results.read(key);
  }

  /** Keeps a result, unless the machine and not the content may be the reason for it. */
  write(key: string, plan: OfflinePlan): void {
    if (!blamesTheMachine(plan)) this.results.write(key, plan);
  }

  private providerIdentities(stack: JsonObject): Readonly<Record<string, string>> | undefined {
    const { pluginDirs } = this.terraform;
    const versions = providerVersions(stack, pluginDirs);
    const identities: Record<string, string> = {};
    for (const { address } of requiredProviders(stack)) {
      const identity = providerIdentity(pluginDirs, address, versions[address]);
      if (identity === undefined) return undefined;
      identities[address] = identity;
    }
    return identities;
  }
}

/** The caller's values of variables that the stack declares. */
function declaredVariables(stack: JsonObject): Readonly<Record<string, string>> {
  const declared = section(stack, "variable");
  return Object.fromEntries(Object.entries(givenVariables(process.env)).filter(([name]) => name in declared));
}

/** Hash by relative path of the files that are laid out beside a stack; the stack itself is written anew. */
function assetsIn(stackDir: string): Readonly<Record<string, string>> {
  const files = readdirSync(stackDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(stackDir, path.join(entry.parentPath, entry.name)))
    .filter((file) => file !== "cdk.tf.json" && file.split(path.sep).every(isStackFile));
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(path.join(stackDir, file)))
        .digest("hex"),
    ]),
  );
}

/** A provider that was killed for its memory, or could not be started, may answer the next time. */
function blamesTheMachine({ diagnostics, planDiagnostics }: OfflinePlan): boolean {
  return [...diagnostics, ...planDiagnostics].some(
    ({ severity, summary, detail = "" }) =>
      severity === "error" &&
      ([initFailed, planFailed].includes(summary) || /plugin/i.test(`${summary} ${detail}`)),
  );
}
