import { disruptions, worse, type Disruption, type Effects } from "../environment/effects";
import { attributeChanges, attributeName, withoutCopies, type AttributeChange } from "./attribute-changes";
import type { Plan, ResourceChange } from "./plan";
import { changesOf } from "./read-plan";

/** What an apply does with an object, in one word: `forget`, `move` and `import` are of the state alone. */
export type Verb = "create" | "update" | "replace" | "delete" | "forget" | "move" | "import";

/** One change, with what it does to what runs. */
export interface Impact {
  readonly address: string;
  /** The address that a `moved` block gives up. @default it stays where it is */
  readonly previousAddress?: string;
  readonly type: string;
  readonly verb: Verb;
  /** `unknown` of a type whose effects are not listed. */
  readonly disruption: Disruption | "unknown";
  /** Whether it holds data or an order that cannot be made again. */
  readonly stateful: boolean;
  /**
   * Names of the attributes that change, those that disturb the most first; of a replacement, those that cause it. Empty
   * of what is made or goes.
   */
  readonly attributes: readonly string[];
  /** Terraform's reason, for example `delete_because_no_resource_config`; `deposed` of what a replacement left over. */
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
  const { address, previous_address: previousAddress, type, deposed, action_reason } = change;
  const reason = deposed === undefined ? action_reason : "deposed";
  const own = Object.hasOwn(effects, type) ? effects[type] : undefined;
  const verb = verbOf(change);
  const attributes = withoutCopies(attributeChanges(change.change));
  const disruptionBy = ({ path: [top] }: AttributeChange): Disruption =>
    own?.attributes?.[String(top)] ?? own?.update ?? "live";
  const weight = (attribute: AttributeChange): number =>
    2 * disruptions.indexOf(disruptionBy(attribute)) + (attribute.unknown ? 0 : 1);
  const named =
    verb === "replace"
      ? attributes.filter(({ replaces }) => replaces)
      : attributes.toSorted((one, other) => weight(other) - weight(one));
  return {
    address: deposed === undefined ? address : `${address} (deposed ${deposed})`,
    ...(previousAddress === undefined ? {} : { previousAddress }),
    type,
    verb,
    disruption: disruptionOf(verb, own === undefined ? undefined : attributes.map(disruptionBy)),
    stateful: own?.stateful ?? false,
    attributes: verb === "update" || verb === "replace" ? named.map(({ path }) => attributeName(path)) : [],
    ...(reason === undefined ? {} : { reason }),
  };
}

function verbOf({ previous_address: previous, change: { actions } }: ResourceChange): Verb {
  if (actions.length === 2) return "replace";
  const [action] = actions;
  if (action === "no-op") return previous === undefined ? "import" : "move";
  return action === "create" || action === "delete" || action === "forget" ? action : "update";
}

/** @param byAttribute what the change of each attribute does; `undefined` where the effects of the type are not listed */
function disruptionOf(verb: Verb, byAttribute: readonly Disruption[] | undefined): Impact["disruption"] {
  if (verb === "delete" || verb === "replace") return "replaces";
  if (verb !== "update") return "live";
  return byAttribute === undefined ? "unknown" : byAttribute.reduce(worse, "live");
}
