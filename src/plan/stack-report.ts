import { isObject, section, type JsonObject } from "../core/json";
import type { Effects } from "../environment/effects";
import type { DestroyAllowance } from "../environment/summary";
import { attributeChanges } from "./attribute-changes";
import { driftNote } from "./drift";
import { holdersOf } from "./holders";
import { impactOf, isDanger } from "./impact";
import { usesNew } from "./new-use";
import type { Plan, ResourceChange } from "./plan";
import { changesOf } from "./read-plan";
import { detailsOf } from "./details";
import type { ReportedChange, StackReport } from "./report";
import type { Secrets } from "./secrets";

export interface StackReportProps {
  /** Name of the stack. */
  readonly stack: string;
  /** The stack as synthesized, whose notes name the constructs. */
  readonly json: JsonObject;
  readonly plan: Plan;
  readonly effects: Effects;
  readonly allowDestroy: readonly DestroyAllowance[];
  /** Texts that the report may not have; sensitive ones of the plan are among them. */
  readonly secrets: Secrets;
  /** Values of unapplied stacks that the plan uses, a line each. @default none */
  readonly standIns?: readonly string[];
  /**
   * The plan with the outputs that are applied, or `undefined` where that one failed: what only the other plan changes,
   * and for no known cause, may stay as it is. @default nothing unknown stands in, so all is certain
   */
  readonly applied?: { readonly plan: Plan | undefined };
}

/** Returns what a reviewer is told of the plan of one stack. */
export function stackReport(props: StackReportProps): StackReport {
  const { stack, plan, standIns = [] } = props;
  const changes = changesOf(plan).map((change) => reported(change, props));
  return { stack, changes, outputs: outputsOf(plan), standIns };
}

/** Returns what a reviewer is told of a stack that could not be planned. */
export function failedStack(stack: string, error: string, secrets: Secrets): StackReport {
  return { stack, error: secrets.hide(error), changes: [], outputs: [], standIns: [] };
}

/** Whether a plan changes something for no other cause than a value that is not known yet. */
export function hasUnknownCause(plan: Plan): boolean {
  return changesOf(plan).some(isOfUnknownCause);
}

function reported(
  change: ResourceChange,
  { stack, json, plan, effects, allowDestroy, secrets, applied }: StackReportProps,
): ReportedChange {
  const outside = driftNote(plan, change);
  const { address, attributes, previousAddress, ...impact } = impactOf(change, effects);
  const heldBy = isDanger({ address, attributes, ...impact }) ? holdersOf(change, plan, effects) : [];
  const newlyUsed = usesNew(change, plan, effects);
  const constructPath = constructPathOf(json, change);
  const allowed = allowDestroy.find((entry) => entry.stack === stack && entry.address === change.address);
  return {
    ...impact,
    address: withoutSecretKeys(address, secrets),
    ...(previousAddress === undefined
      ? {}
      : { previousAddress: withoutSecretKeys(previousAddress, secrets) }),
    attributes: attributes.map((name) => secrets.hide(name)),
    ...(constructPath === undefined ? {} : { constructPath }),
    ...(allowed === undefined ? {} : { allowed: allowed.reason }),
    ...(heldBy.length === 0 ? {} : { heldBy }),
    ...(newlyUsed.length === 0 ? {} : { usesNew: newlyUsed }),
    may: applied !== undefined && isOfUnknownCause(change) && !doesAsMuch(applied.plan, change),
    details: [...(outside === undefined ? [] : [outside]), ...detailsOf(change)].map((line) =>
      secrets.hide(line),
    ),
  };
}

/** The keys of an address are values; all else of it is written in the configuration. */
function withoutSecretKeys(address: string, secrets: Secrets): string {
  return address.replace(/"(?:[^"\\]|\\.)*"/g, (key) => secrets.hide(key));
}

/** The path of the construct that a resource comes from, as the toolkit notes it. */
function constructPathOf(stack: JsonObject, { type, name }: ResourceChange): string | undefined {
  const notes = section(section(section(section(section(stack, "resource"), type), name), "//"), "metadata");
  return isObject(notes) && typeof notes["path"] === "string" ? notes["path"] : undefined;
}

function outputsOf({ output_changes: outputs = {} }: Plan): readonly string[] {
  const signs: Readonly<Record<string, string>> = { create: "+", update: "~", delete: "-" };
  return Object.entries(outputs).flatMap(([name, { actions }]) => {
    const sign = signs[actions[0] ?? "no-op"];
    return sign === undefined ? [] : [`${sign} ${name}`];
  });
}

/** Whether all that causes a replacement or an update is a value that is not known yet. */
function isOfUnknownCause({ change }: ResourceChange): boolean {
  const { actions } = change;
  if (actions.length === 1 && actions[0] !== "update") return false;
  const changed = attributeChanges(change);
  const causes = actions.length === 1 ? changed : changed.filter(({ replaces }) => replaces);
  return causes.length > 0 && causes.every(({ unknown }) => unknown);
}

/** Whether a plan does as much to the object of a change. */
function doesAsMuch(plan: Plan | undefined, { address, deposed, change }: ResourceChange): boolean {
  return (plan === undefined ? [] : changesOf(plan)).some(
    (other) =>
      other.address === address &&
      other.deposed === deposed &&
      (other.change.actions.length === 2 || isSame(other.change.actions, change.actions)),
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}
