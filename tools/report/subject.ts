import type { Environment, ResolvedEnvironment } from "../../src/clouds";
import type { Judgement } from "../../src/core/accept";
import type { BuiltStack } from "../lib/synthesized-stacks";

/** What a report is about. */
export interface Subject {
  readonly environment: Environment;
  readonly resolved: ResolvedEnvironment;
  readonly judgement: Judgement;
  /** What the policies found in the stacks. */
  readonly policyJudgement: Judgement;
  readonly stacks: readonly BuiltStack[];
  /** The day from which days are counted, `YYYY-MM-DD`. */
  readonly asOf: string;
}
