import type { Input } from "./inputs";
import type { Outcome } from "./resolve";
import type { Client } from "./situation";

/** What stands behind a name. */
export type Backing =
  /** Every region serves it alone. */
  | { readonly kind: "stateless" }
  /** Data that one region writes: its home, until another one is promoted. Clients of some places may have another home. */
  | { readonly kind: "stateful"; readonly homeOf: (client: Client) => string };

/**
 * Whether an answer leads to the data. `superseded`: to the home though another region was promoted, where the fence
 * refuses orders. `unpromoted`: to a region that has only a copy, or other data; no state may do that.
 */
export type Verdict = "right" | "superseded" | "unpromoted";

/** Where data is written. */
export interface Data {
  readonly home: string;
  /** The region that was promoted in the place of the home. @default none */
  readonly promoted?: string | undefined;
}

/** Judges where an answer leads. */
export function verdictOf({ record: { region } }: Outcome, { home, promoted = home }: Data): Verdict {
  if (region === promoted) return "right";
  return region === home ? "superseded" : "unpromoted";
}

/** Whether inputs can be so: `/serving` of a region answers 200 only where the data is, or was. */
export function isPossible(
  inputs: readonly Input[],
  healthy: ReadonlySet<string>,
  { home, promoted }: Data,
): boolean {
  return inputs.every(
    ({ id, kind, region }) =>
      kind !== "serving" || region === home || region === promoted || !healthy.has(id),
  );
}
