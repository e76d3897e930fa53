import { rmSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../core/json";
import { driftOf, type Drift } from "../plan/drift";
import { normalForm, planHash, type NormalChange } from "../plan/normal-form";
import type { Plan } from "../plan/plan";
import type { ProviderSchemas } from "../plan/provider-schema";
import type { StackReport } from "../plan/report";
import { sensitiveTexts, type Secrets } from "../plan/secrets";
import { failedStack, hasUnknownCause, stackReport } from "../plan/stack-report";
import { useLocalBackend } from "../plan/offline/local-backend";
import { withStandIns, withoutStandIns, type StandIns } from "../plan/stand-ins";
import { storeOf, storesCreated } from "../plan/state-store";
import type { Effects } from "../environment/effects";
import type { DestroyAllowance } from "../environment/summary";
import type { SynthesizedStack } from "../terraform/stacks";
import { providers } from "./providers";
import type { Outcome, PlanOptions, StackFolder, Terraform } from "./terraform";
import { layOut } from "./work-folder";

/** One planned stack. */
export interface PlannedStack {
  readonly stack: SynthesizedStack;
  readonly folder: StackFolder;
  readonly report: StackReport;
  /** Absent where planning failed. */
  readonly plan?: Plan;
  readonly changes: readonly NormalChange[];
}

export interface PlanningProps {
  readonly terraform: Terraform;
  /** Folder for one working folder a stack. */
  readonly workdir: string;
  /** Folder of the lock files that are kept in git. */
  readonly locks: string;
  readonly effects: Effects;
  readonly allowDestroy: readonly DestroyAllowance[];
  /** Texts that the run was given and nothing may show. */
  readonly secrets: Secrets;
  /** How many stacks may be planned at once. */
  readonly parallelism: number;
  readonly say: (line: string) => void;
  /** Set by Ctrl-C: what runs is ended in order, and no stack is begun. */
  readonly interrupt: AbortSignal;
}

/** Plans stacks, each with the planned outputs of those that it needs and that were planned before it. */
export class Planning {
  private readonly unapplied = new Map<string, Plan>();
  private readonly failed = new Set<string>();
  /** With those of planned stacks: a sensitive output is read by another stack without its mark. */
  private secrets: Secrets;
  /** Stores of states that planned stacks create. */
  private readonly created = new Set<string>();

  /** @param unreachable by stack why it cannot be planned */
  constructor(
    private readonly props: PlanningProps,
    private readonly unreachable: ReadonlyMap<string, string> = new Map(),
  ) {
    this.secrets = props.secrets;
  }

  /** Whether some of these stacks have outputs that are not applied. */
  hasUnapplied(stacks: readonly string[]): boolean {
    return stacks.some((name) => this.unapplied.has(name) || this.failed.has(name));
  }

  /**
   * Plans one stack.
   *
   * @param needed stacks on which it depends
   */
  async plan(stack: SynthesizedStack, needed: readonly string[]): Promise<PlannedStack> {
    const missing = needed.find((name) => this.failed.has(name));
    const ownFolder = this.folderOf(stack);
    if (missing !== undefined)
      return this.failure(stack, ownFolder, `${missing}, which it needs, could not be planned`);
    const reason = this.unreachable.get(stack.name);
    if (reason !== undefined) return this.failure(stack, ownFolder, reason);
    const upstream = Object.fromEntries(
      needed.flatMap((name) => {
        const plan = this.unapplied.get(name);
        return plan === undefined ? [] : [[name, plan] as const];
      }),
    );
    const real = withStandIns(stack.json, upstream);
    const absent = await this.absentStore(stack, real);
    const standIns = absent === undefined ? real : overEmptyState(real, absent);
    // Beside the folder that is initialized for the backend of the stack.
    const folder = absent === undefined ? ownFolder : this.folderOf(stack, ".first-day");
    const planned = await this.planForm(stack, folder, standIns.stack);
    if ("error" in planned) return this.failure(stack, folder, planned.error);
    const plan = withoutStandIns(planned.result);
    for (const store of storesCreated(plan, providers)) this.created.add(store);
    if (changesOutputs(plan)) this.unapplied.set(stack.name, planned.result);
    const { effects, allowDestroy } = this.props;
    this.secrets = this.secrets.and(sensitiveTexts(plan));
    const applied = await this.withAppliedOutputs(stack, standIns, plan);
    const report = stackReport({
      stack: stack.name,
      json: stack.json,
      plan,
      effects,
      allowDestroy,
      secrets: this.secrets,
      standIns: standIns.notes,
      ...(applied === undefined ? {} : { applied }),
    });
    return { stack, folder, plan, changes: normalForm(plan), report };
  }

  /** The store of a stack's state, where a planned stack is to create it and the backend does not find it. */
  private async absentStore(stack: SynthesizedStack, { stack: form }: StandIns): Promise<string | undefined> {
    const store = storeOf(stack.json, providers);
    if (store === undefined || !this.created.has(store)) return undefined;
    const { terraform, locks } = this.props;
    const folder = this.folderOf(stack);
    layOut(folder, { form, source: stack.dir, locks });
    return "error" in (await terraform.init(folder)) ? store : undefined;
  }

  /** Compares the state of a stack with what is there; plans no change. */
  async drift(stack: SynthesizedStack): Promise<Outcome<readonly Drift[]>> {
    const { terraform } = this.props;
    const reason = this.unreachable.get(stack.name);
    if (reason !== undefined) return { error: reason };
    const folder = this.folderOf(stack);
    const outcome = await this.planForm(stack, folder, stack.json, { refreshOnly: true });
    terraform.forgetPlan(folder);
    if ("error" in outcome) return outcome;
    const drift = (schemas: ProviderSchemas) => driftOf(outcome.result, stack.json, schemas);
    // Reading the schemas takes seconds, and without them there is rather more drift than less.
    if (drift({}).length === 0) return { result: [] };
    const schemas = await terraform.schemas(folder);
    return "error" in schemas ? schemas : { result: drift(schemas.result) };
  }

  private async planForm(
    stack: SynthesizedStack,
    folder: StackFolder,
    form: JsonObject,
    options: PlanOptions = {},
  ): Promise<Outcome<Plan>> {
    const { terraform, locks } = this.props;
    layOut(folder, { form, source: stack.dir, locks });
    const ready = await terraform.init(folder);
    return "error" in ready ? ready : terraform.plan(folder, options);
  }

  /**
   * Where unknown stand-ins change something, plans once more with the outputs that are applied: what that plan does too
   * is certain. `undefined` where there is nothing to tell apart.
   */
  private async withAppliedOutputs(
    stack: SynthesizedStack,
    { unknown }: StandIns,
    plan: Plan,
  ): Promise<{ readonly plan: Plan | undefined } | undefined> {
    if (!unknown || !hasUnknownCause(plan)) return undefined;
    const folder = this.folderOf(stack, ".applied");
    const applied = await this.planForm(stack, folder, stack.json);
    rmSync(folder.dir, { recursive: true, force: true });
    return { plan: "error" in applied ? undefined : applied.result };
  }

  private failure(stack: SynthesizedStack, folder: StackFolder, error: string): PlannedStack {
    this.failed.add(stack.name);
    return { stack, folder, report: failedStack(stack.name, error, this.secrets), changes: [] };
  }

  private folderOf({ name }: SynthesizedStack, suffix = ""): StackFolder {
    return { stack: name, dir: path.join(this.props.workdir, `${name}${suffix}`) };
  }
}

/** Lets a stack be planned that has no state yet. */
function overEmptyState({ stack, notes, unknown }: StandIns, store: string): StandIns {
  return {
    stack: useLocalBackend(stack).stack,
    notes: [`an empty state: ${store} is yet to be created`, ...notes],
    unknown,
  };
}

/** Returns the hash by which an apply knows the plan that was reviewed. */
export function hashOf(planned: readonly Pick<PlannedStack, "stack" | "changes">[]): string {
  return planHash(
    planned
      .filter(({ changes }) => changes.length > 0)
      .flatMap(({ stack, changes }) =>
        changes.map((change) => ({ ...change, address: `${stack.name} ${change.address}` })),
      ),
  );
}

function changesOutputs({ output_changes: outputs = {} }: Plan): boolean {
  return Object.values(outputs).some(({ actions }) => !actions.includes("no-op"));
}
