import { isError } from "../core/report";
import type { Validation } from "../environment/validate";
import type { Built } from "./build";
import type { Delivery } from "./output";
import type { Refusal } from "./refusal";

/** What came of a synth. */
export interface Outcome {
  readonly validations: readonly Pick<Validation, "name" | "judgement">[];
  /** Why something was not judged or not written. */
  readonly refusals: readonly Refusal[];
  /** Environments that were not chosen and could not be loaded, so that the chosen ones were not compared with them. */
  readonly uncompared: readonly Refusal[];
  /** What was built; not set where an error kept it from being built, or from being written. */
  readonly built?: Built & { readonly milliseconds: number };
  /** What was written; not set where nothing was. */
  readonly written?: Delivery;
}

/** Whether an environment may be written. */
export function isFree({ validations, refusals }: Outcome): boolean {
  return refusals.length === 0 && !validations.some(({ judgement }) => judgement.open.some(isError));
}
