import type { Problem } from "../../src/core/problem";
import type { EnvironmentInput, ProblemCode } from "../../src/clouds";
import type { Edit } from "./parts";

/** A mistake that somebody could make, and where the report must put it. */
export type Case = EnvironmentCase | RuleCase;

interface Expected {
  /** Completes "is given for …". */
  readonly mistake: string;
  /** Path of the problem. */
  readonly at: string;
  /** Part of the value that the report must show. @default any text */
  readonly value?: string;
  /** Part of the remedy that the report must show. @default any text */
  readonly remedy?: string;
}

/** Made by the rule alone: no environment has the part that it judges yet. */
export interface RuleCase extends Expected {
  readonly problems: readonly Problem[];
}

/** Made in the valid environment. */
export interface EnvironmentCase extends Expected {
  readonly edit: Edit;
  /** Other environments of the project. @default none */
  readonly others?: readonly EnvironmentInput[];
  /** What the list of deployed generations says. @default there is no list */
  readonly deployed?: unknown;
  /** Errors that the same mistake cannot help but cause. @default none */
  readonly alsoExpected?: readonly ProblemCode[];
}

/** At least one mistake for each code. */
export type CasesOf<Codes extends string> = Readonly<Record<Codes, readonly [Case, ...Case[]]>>;
