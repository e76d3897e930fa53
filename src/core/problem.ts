import { printed } from "./printed";

/**
 * How certain a rule is, how long it holds, and so what a problem does to the exit code.
 *
 * - `impossible`: no cloud accepts it, today or later. Always an error.
 * - `limit`: a dated fact of a cloud, or what is required of everything that is deployed. An error, unless an `accept`
 *   entry overrules it.
 * - `calendar`: versions and dates. Judged against the catalogue's own date and only warned, so that a
 *   commit that built yesterday builds in an outage.
 * - `advice`: printed, never changes the exit code.
 */
export type ProblemKind = "impossible" | "limit" | "calendar" | "advice";

/** Begins the code of each problem of what was built, which is judged after the environment: `src/policy`. */
export const policyPrefix = "POLICY-";

/** One fault of an environment: its path and value, the rule it breaks, and the remedy. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly kind: ProblemKind;
  /** Where in the environment, for example `regions.virginia.pools.engine`; of a policy, where in a stack. */
  readonly path: string;
  readonly rule: string;
  /** The value found, as printed. */
  readonly value: string;
  readonly remedy: string;
  /** Where the rule comes from: a document, an API model, a measurement. */
  readonly source: string;
}

/** The part of a problem that is the same wherever its code is raised. */
export type Definition = Rule &
  (DatedFact | { readonly kind: Exclude<ProblemKind, "limit">; readonly read?: never });

interface Rule {
  readonly rule: string;
  readonly source: string;
}

interface DatedFact {
  readonly kind: "limit";
  /** The day on which the source was last read, `YYYY-MM-DD`: `npm run calendar -- --sources` lists the oldest. */
  readonly read: string;
}

/**
 * Declares the problem codes of one rule file and returns the function that raises them.
 *
 * @example
 *   const { definitions, problem } = defineProblems({ "ADDR-001": { kind: "impossible", rule: "…", source: "…" } });
 *   export const addressProblems = definitions;
 */
export function defineProblems<const Definitions extends Record<string, Definition>>(
  definitions: Definitions,
) {
  type Code = keyof Definitions & string;
  return {
    definitions,
    problem: (code: Code, path: string, value: unknown, remedy: string): Problem<Code> => {
      const { kind, rule, source } = definitions[code] as Definition;
      return {
        code,
        kind,
        path,
        rule,
        value: typeof value === "string" ? value : printed(value),
        remedy,
        source,
      };
    },
  };
}
