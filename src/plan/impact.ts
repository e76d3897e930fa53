import { worse, type Disruption, type Effects } from "../environment/effects";
import { attributeChanges, attributeName } from "./attribute-changes";
import type { Plan, ResourceChange } from "./plan";
import { changesOf } from "./read-plan";

/** What an apply does with an object, in one word. */
export type Verb = "create" | "update" | "replace" | "delete" | "forget";

/** One change, with what it does to what runs. */
export interface Impact {
  readonly address: string;
  readonly type: string;
  readonly verb: Verb;
  /** `unknown` of a type whose effects are not listed. */
  readonly disruption: Disruption | "unknown";
  /** Whether it holds data or an order that cannot be made again. */
  readonly stateful: boolean;
  /** Names of the attributes that change; of a replacement, those that cause it. Empty of what is made or goes. */
  readonly attributes: readonly string[];
  /** Terraform's reason, for example `delete_because_no_resource_config`. */
  readonly reason?: string;
}

/** Returns what each change of a plan does, in Terraform's order. */
export function impactsOf(plan: Plan, effects: Effects): readonly Impact[] {
  return changesOf(plan).map((change) => impactOf(change, effects));
}

/** Whether a change is listed as a danger: something goes, or stops to be managed. */
export function isDanger({ verb }: Impact): boolean {
  return verb === "delete" || verb === "replace" || verb === "forget";
}

/** Returns what one change does. */
export function impactOf(change: ResourceChange, effects: Effects): Impact {
  const { address, type, action_reason: reason } = change;
  const own = Object.hasOwn(effects, type) ? effects[type] : undefined;
  const verb = verbOf(change);
  const attributes = attributeChanges(change.change);
  const named = verb === "replace" ? attributes.filter(({ replaces }) => replaces) : attributes;
  const tops = attributes.map(({ path }) => String(path[0]));
  return {
    address: change.deposed === undefined ? address : `${address} (deposed ${change.deposed})`,
    type,
    verb,
    disruption: disruptionOf(verb, tops, own),
    stateful: own?.stateful ?? false,
    attributes: verb === "update" || verb === "replace" ? named.map(({ path }) => attributeName(path)) : [],
    ...(reason === undefined ? {} : { reason }),
  };
}

function verbOf({ change: { actions } }: ResourceChange): Verb {
  if (actions.length === 2) return "replace";
  const [action] = actions;
  return action === "create" || action === "delete" || action === "forget" ? action : "update";
}

function disruptionOf(
  verb: Verb,
  attributes: readonly string[],
  effects: Effects[string] | undefined,
): Impact["disruption"] {
  if (verb === "create" || verb === "forget") return "live";
  if (verb !== "update") return "replaces";
  if (effects === undefined) return "unknown";
  return attributes
    .map((name): Disruption => effects.attributes?.[name] ?? effects.update)
    .reduce(worse, "live");
}
