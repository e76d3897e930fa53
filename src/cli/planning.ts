import { rmSync } from "node:fs";
import path from "node:path";
import { isObject, section, type JsonObject } from "../core/json";
import { attributeChanges } from "../plan/attribute-changes";
import { driftNote, driftOf, type Drift } from "../plan/drift";
import { impactOf } from "../plan/impact";
import { normalForm, planHash, type NormalChange } from "../plan/normal-form";
import type { Plan, ResourceChange } from "../plan/plan";
import type { ProviderSchemas } from "../plan/provider-schema";
import { changesOf } from "../plan/read-plan";
import { detailLines, type ReportedChange, type StackReport } from "../plan/report";
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
  /** Secrets that the run was given: none is shown. */
  readonly secrets: readonly string[];
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
  /** Stores of states that planned stacks create. */
  private readonly created = new Set<string>();

  /** @param unreachable by stack why it cannot be planned */
  constructor(
    private readonly props: PlanningProps,
    private readonly unreachable: ReadonlyMap<string, string> = new Map(),
  ) {}

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
    const certain = await this.withAppliedOutputs(stack, standIns, plan);
    const changes = changesOf(plan).map((change) => {
      const outside = driftNote(plan, change);
      const own = this.reported(stack, change, isMay(change, certain));
      return outside === undefined ? own : { ...own, details: [outside, ...own.details] };
    });
    return {
      stack,
      folder,
      plan,
      changes: normalForm(plan),
      report: { stack: stack.name, changes, outputs: outputsOf(plan), standIns: standIns.notes },
    };
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
   * Where unknown stand-ins replace something, plans once more with the outputs that are applied: what is replaced by
   * that plan too is replaced for certain. `undefined` where there is nothing to tell apart.
   */
  private async withAppliedOutputs(
    stack: SynthesizedStack,
    { unknown }: StandIns,
    plan: Plan,
  ): Promise<ReadonlySet<string> | undefined> {
    if (!unknown || !changesOf(plan).some(isUnknownReplacement)) return undefined;
    const folder = this.folderOf(stack, ".applied");
    const applied = await this.planForm(stack, folder, stack.json);
    rmSync(folder.dir, { recursive: true, force: true });
    if ("error" in applied) return new Set();
    return new Set(
      changesOf(applied.result)
        .filter(isReplacement)
        .map(({ address }) => address),
    );
  }

  private reported({ name, json }: SynthesizedStack, change: ResourceChange, may: boolean): ReportedChange {
    const { effects, allowDestroy, secrets } = this.props;
    const constructPath = constructPathOf(json, change);
    const allowed = allowDestroy.find(
      ({ stack, address }) => stack === name && address === change.address,
    )?.reason;
    return {
      ...impactOf(change, effects),
      ...(constructPath === undefined ? {} : { constructPath }),
      ...(allowed === undefined ? {} : { allowed }),
      may,
      details: detailLines(change, secrets),
    };
  }

  private failure(stack: SynthesizedStack, folder: StackFolder, error: string): PlannedStack {
    this.failed.add(stack.name);
    const report = {
      stack: stack.name,
      error,
      changes: [],
      outputs: [],
      standIns: [],
    };
    return { stack, folder, report, changes: [] };
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
export function hashOf(planned: readonly PlannedStack[]): string {
  return planHash(
    planned
      .filter(({ changes }) => changes.length > 0)
      .flatMap(({ stack, changes }) =>
        changes.map((change) => ({ ...change, address: `${stack.name} ${change.address}` })),
      ),
  );
}

/** The path of the construct that a resource comes from, as the toolkit notes it. */
function constructPathOf(stack: JsonObject, { type, name }: ResourceChange): string | undefined {
  const notes = section(section(section(section(section(stack, "resource"), type), name), "//"), "metadata");
  return isObject(notes) && typeof notes["path"] === "string" ? notes["path"] : undefined;
}

function changesOutputs({ output_changes: outputs = {} }: Plan): boolean {
  return Object.values(outputs).some(({ actions }) => !actions.includes("no-op"));
}

function outputsOf({ output_changes: outputs = {} }: Plan): readonly string[] {
  const signs: Readonly<Record<string, string>> = { create: "+", update: "~", delete: "-" };
  return Object.entries(outputs).flatMap(([name, { actions }]) => {
    const sign = signs[actions[0] ?? "no-op"];
    return sign === undefined ? [] : [`${sign} ${name}`];
  });
}

function isReplacement({ change: { actions } }: ResourceChange): boolean {
  return actions.length === 2;
}

/** Whether all that causes a replacement is a value that is not known yet. */
function isUnknownReplacement(change: ResourceChange): boolean {
  const causes = attributeChanges(change.change).filter(({ replaces }) => replaces);
  return isReplacement(change) && causes.length > 0 && causes.every(({ unknown }) => unknown);
}

function isMay(change: ResourceChange, certain: ReadonlySet<string> | undefined): boolean {
  return certain !== undefined && isUnknownReplacement(change) && !certain.has(change.address);
}
