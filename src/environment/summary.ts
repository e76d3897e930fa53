import type { WeekSpan } from "../core/week";

/**
 * What operations know of a synthesized environment beside its stacks: written by the synth as
 * `<output>/environments/<environment>.json`, so that they never evaluate an environment file.
 */
export interface EnvironmentSummary {
  readonly environment: string;
  /** Whether some region has a production role. */
  readonly production: boolean;
  /** Ids of its stacks, in the order in which they are built. */
  readonly stacks: readonly string[];
  /** Sessions and change window, as spans of a week in UTC. */
  readonly calendar: {
    readonly sessions: readonly WeekSpan[];
    /** @default none is stated, or none is left outside of sessions */
    readonly window?: WeekSpan | undefined;
  };
  /** Resources that hold data or orders and may be deleted. */
  readonly allowDestroy: readonly DestroyAllowance[];
  readonly accepted: readonly AcceptedProblem[];
  /** Record of each trading generation, by path. */
  readonly generations: Readonly<Record<string, string>>;
  /** Paths of constructs that `extensions/<environment>.ts` added. */
  readonly extensions: readonly string[];
}

export interface DestroyAllowance {
  /** Id of the stack, for example `production-virginia-data`. */
  readonly stack: string;
  /** Address of the resource as a plan prints it, for example `aws_db_instance.database_1A2B3C4D`. */
  readonly address: string;
  readonly reason: string;
}

export interface AcceptedProblem {
  readonly code: string;
  readonly path: string;
  readonly reason: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Where an output directory has the summary of an environment. */
export function summaryFile(environment: string): string {
  return `environments/${environment}.json`;
}
