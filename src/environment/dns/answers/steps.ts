import type { ZoneContent } from "../records";
import { inputsOf, type Input } from "./inputs";
import { resolve } from "./resolve";
import type { Client } from "./situation";
import { statesOf } from "./states";
import type { Question } from "./zone";

/** What an input has to be. */
export interface Condition {
  readonly input: Input;
  readonly healthy: boolean;
}

/** Where clients shall be led. */
export interface Aim {
  /** The region that is left: it may be in any state, and nothing is asked of it. @default every region is there */
  readonly from?: string | undefined;
  readonly to: string;
  readonly clients: readonly Client[];
}

/**
 * Returns what has to hold so that clients are led to a region, whatever holds of everything else; `undefined` where
 * nothing suffices without the region that is left. No condition can be spared.
 */
export function conditionsOf(
  content: ZoneContent,
  question: Question,
  { from, to, clients }: Aim,
): readonly Condition[] | undefined {
  const all = inputsOf(content, question);
  const asked = all.filter(({ region }) => from === undefined || region !== from);
  const states = statesOf(all).list.map((healthy) => ({
    healthy,
    leads: clients.every((client) => {
      const outcomes = resolve(content, question, { healthy, client });
      return outcomes.length > 0 && outcomes.every(({ record }) => record.region === to);
    }),
  }));
  const suffices = (conditions: readonly Condition[]): boolean =>
    states.every(
      ({ healthy, leads }) => leads || conditions.some((each) => healthy.has(each.input.id) !== each.healthy),
    );
  const enough = [...ways(states, asked)].find(([, leads]) => leads)?.[0];
  return enough?.reduce((kept, condition) => {
    const without = kept.filter((each) => each !== condition);
    return suffices(without) ? without : kept;
  }, enough);
}

/** By what is asked of the inputs, whether every state in which that holds leads there. */
function ways(
  states: readonly { readonly healthy: ReadonlySet<string>; readonly leads: boolean }[],
  asked: readonly Input[],
): ReadonlyMap<readonly Condition[], boolean> {
  const found = new Map<string, { readonly conditions: readonly Condition[]; readonly leads: boolean }>();
  for (const { healthy, leads } of states) {
    const conditions = asked.map((input) => ({ input, healthy: healthy.has(input.id) }));
    const key = JSON.stringify(conditions.map((each) => each.healthy));
    found.set(key, { conditions, leads: leads && found.get(key)?.leads !== false });
  }
  return new Map([...found.values()].map(({ conditions, leads }) => [conditions, leads]));
}
