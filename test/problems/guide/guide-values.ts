import type { EnvironmentInput, ProblemCode } from "../../../src/clouds";
import type { Edit } from "../parts";

/** A value of the guide that a rule refuses or reports. */
export interface Refusal {
  /** What the guide writes, as it writes it. */
  readonly guide: string;
  readonly edit: Edit;
  readonly code: ProblemCode;
  readonly at: string;
  /** Where the value belongs to a part that only production has. */
  readonly base?: EnvironmentInput;
}

/** What the guide writes of a cloud. */
export interface GuideValues {
  /** What no environment may state. */
  readonly refused: readonly Refusal[];
  /** What gives a problem that is no error. */
  readonly reported: readonly Refusal[];
  /** What the cloud takes, by what it is. */
  readonly legal: Readonly<Record<string, Edit>>;
}
