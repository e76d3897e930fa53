import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { aws } from "../../../src/aws";
import type { Effects } from "../../../src/environment/effects";
import { normalForm, planHash, type NormalChange } from "../../../src/plan/normal-form";
import type { Plan } from "../../../src/plan/plan";
import { changesOf } from "../../../src/plan/read-plan";
import type { PlanReport, StackReport } from "../../../src/plan/report";
import { Secrets, sensitiveTexts } from "../../../src/plan/secrets";
import { failedStack, stackReport } from "../../../src/plan/stack-report";
import { snapshotFolder } from "../../helpers/expect-file";
import type { PlanCase } from "./case";

/** What Terraform said of one stack. */
export interface RecordedStack {
  readonly plan?: Plan;
  /** Why there is no plan. */
  readonly error?: string;
  readonly standIns?: readonly string[];
  /** The plan with the outputs that are applied, where `plan` has unknown ones. */
  readonly applied?: Plan;
}

export type RecordedCase = Readonly<Record<string, RecordedStack>>;

/** File of the plans of a case, under `test/snapshots`. */
export function plansFile(name: string): string {
  return `plans/${name}/plans.json`;
}

/** The plans of a case as they are kept in git. */
export function readRecorded(name: string): RecordedCase {
  const file = path.join(snapshotFolder, plansFile(name));
  if (!existsSync(file)) throw new Error(`${file} is missing: run the provider test of plans with jest -u`);
  return JSON.parse(readFileSync(file, "utf8")) as RecordedCase;
}

/** A plan without what no reader of it reads. */
export function compact(plan: Plan): Plan {
  const { format_version, terraform_version, output_changes: outputs = {} } = plan;
  return {
    format_version,
    terraform_version,
    planned_values: {},
    resource_changes: changesOf(plan),
    ...(Object.keys(outputs).length === 0 ? {} : { output_changes: outputs }),
  };
}

/** What an apply of each plan does, by stack. */
export function normalForms(recorded: RecordedCase): Readonly<Record<string, readonly NormalChange[]>> {
  return Object.fromEntries(
    Object.entries(recorded).map(([name, { plan }]) => [name, plan === undefined ? [] : normalForm(plan)]),
  );
}

/** Effects of AWS's types, and of the type that stands for any other here. */
const effects: Effects = {
  ...aws.effects,
  terraform_data: { stateful: false, update: "live", source: "test" },
};

/** The report of a case, from what Terraform said of its stacks. */
export function reportOf(
  { stacks, report, allowDestroy = [], secrets: given = [] }: PlanCase,
  recorded: RecordedCase,
): PlanReport {
  let secrets = new Secrets(given);
  const reports = stacks.map(({ name, after }): StackReport => {
    const { plan, error = "", standIns, applied } = recorded[name] ?? {};
    if (plan === undefined) return failedStack(name, error, secrets);
    secrets = secrets.and(sensitiveTexts(plan));
    return stackReport({
      stack: name,
      json: after,
      plan,
      effects,
      allowDestroy,
      secrets,
      ...(standIns === undefined ? {} : { standIns }),
      ...(standIns?.some((note) => note.startsWith("unknown")) === true
        ? { applied: { plan: applied } }
        : {}),
    });
  });
  return {
    environment: "production",
    hash: planHash(Object.values(normalForms(recorded)).flat()),
    stacks: reports,
    unaffected: [],
    gone: [],
    acceptances: [],
    generations: [],
    extensions: [],
    ...report,
  };
}
