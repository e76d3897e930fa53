import type { Acceptance, Judgement } from "../core/accept";
import { environmentOf } from "../core/stack-id";
import type { WeekSpan } from "../core/week";
import type { EnvironmentContext } from "./context";

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
  /** Acceptances that some problem needs. */
  readonly accepted: readonly Acceptance[];
  /** Record of each trading generation, by path. */
  readonly generations: Readonly<Record<string, string>>;
  /** Paths of constructs that `extensions/<environment>.ts` added. */
  readonly extensions: readonly string[];
}

export type DestroyAllowance = EnvironmentContext["allowDestroy"][number];

/** Where an output directory has the summaries. */
export const summaryFolder = "environments";

/** Where an output directory has the summary of an environment. */
export function summaryFile(environment: string): string {
  return `${summaryFolder}/${environment}.json`;
}

/** What a summary is made from. */
export interface Synthesized {
  readonly environment: EnvironmentContext;
  readonly judgement: Judgement;
  /** Ids of the stacks that were synthesized, of other environments too. */
  readonly stacks: readonly string[];
  readonly generations: EnvironmentSummary["generations"];
  readonly extensions: EnvironmentSummary["extensions"];
}

export function summaryOf({
  environment,
  judgement,
  stacks,
  generations,
  extensions,
}: Synthesized): EnvironmentSummary {
  const { name, protect, calendar, allowDestroy } = environment;
  return {
    environment: name,
    production: protect,
    stacks: stacks.filter((stack) => environmentOf(stack) === name),
    calendar: { sessions: calendar.sessions, window: calendar.window },
    allowDestroy,
    accepted: [...new Set(judgement.accepted.map(({ acceptance }) => acceptance))],
    generations,
    extensions,
  };
}
