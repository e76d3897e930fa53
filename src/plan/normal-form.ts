import { digest } from "../core/digest";
import { attributeChanges, attributeName } from "./attribute-changes";
import type { Plan, ResourceChange } from "./plan";
import { changesOf } from "./read-plan";

/**
 * What an apply of a plan does to one object, in a form that is the same for two plans that do the same: without ids
 * of a run, order, time or what merely was refreshed. Holds no value, only digests of those that are not sensitive.
 */
export interface NormalChange {
  readonly address: string;
  readonly deposed?: string;
  readonly previousAddress?: string;
  readonly actions: readonly string[];
  /** What becomes of each attribute that changes: a digest of its value, or that it is unknown, sensitive or removed. Empty of what goes. */
  readonly attributes: Readonly<Record<string, NormalValue>>;
}

export type NormalValue = { readonly digest: string } | "unknown" | "sensitive" | "removed";

/** Returns the normal form of a plan: its changes by address. */
export function normalForm(plan: Plan): readonly NormalChange[] {
  return changesOf(plan)
    .map(normalChange)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Returns the hash of a normal form, by which an apply knows the plan that was reviewed: 40 hexadecimal digits. */
export function planHash(changes: readonly NormalChange[]): string {
  return digest(JSON.stringify(changes), 40);
}

function normalChange({
  address,
  deposed,
  previous_address: previousAddress,
  change,
}: ResourceChange): NormalChange {
  const isGone = change.after === null;
  const attributes = (isGone ? [] : attributeChanges(change))
    .map(({ path, after, unknown, sensitive }): readonly [string, NormalValue] => {
      const name = attributeName(path);
      if (sensitive) return [name, "sensitive"];
      if (unknown) return [name, "unknown"];
      return [name, after === undefined ? "removed" : { digest: digest(JSON.stringify(after), 16) }];
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    address,
    ...(deposed === undefined ? {} : { deposed }),
    ...(previousAddress === undefined ? {} : { previousAddress }),
    actions: change.actions,
    attributes: Object.fromEntries(attributes),
  };
}

function keyOf({ address, deposed = "" }: NormalChange): string {
  return `${address} ${deposed}`;
}
