import type { EnvironmentInput } from "../../src/config/environment-schema";
import type { ProblemCode } from "../../src/rules/registry";
import type { Edit } from "./parts";

/** A mistake that somebody could make in a valid environment, and where the report must put it. */
export interface Case {
  /** Completes "is given for …". */
  readonly mistake: string;
  readonly edit: Edit;
  /** Path of the problem. */
  readonly at: string;
  /** Part of the value that the report must show. @default any text */
  readonly value?: string;
  /** Part of the remedy that the report must show. @default any text */
  readonly remedy?: string;
  /** Other environments of the project. @default none */
  readonly others?: readonly EnvironmentInput[];
  /** What the list of deployed generations says. @default there is no list */
  readonly deployed?: unknown;
  /** Errors that the same mistake cannot help but cause. @default none */
  readonly alsoExpected?: readonly ProblemCode[];
}

/** At least one mistake for each code. */
export type CasesOf<Codes extends string> = Readonly<Record<Codes, readonly [Case, ...Case[]]>>;
