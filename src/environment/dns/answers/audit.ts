import type { RecordSet, ZoneContent } from "../records";
import { clientsOf } from "./clients";
import { checksUnder, inputsOf, isSwitch, recordsUnder } from "./inputs";
import { resolve, type Outcome } from "./resolve";
import type { Situation } from "./situation";
import { statesOf } from "./states";
import { isPossible, verdictOf, type Backing } from "./verdict";
import type { Question } from "./zone";

/** A moment in which a name is answered, and with what. */
export interface Moment {
  readonly situation: Situation;
  /** The region that was promoted in the place of the home. @default none */
  readonly promoted?: string | undefined;
  readonly outcomes: readonly Outcome[];
}

/**
 * Returns the moments in which a name leads to a region that has not the data of the client.
 *
 * @param fresh ids of checks that were just created. @default none
 */
export function unpromotedMoments(
  content: ZoneContent,
  question: Question,
  backing: Backing,
  fresh: ReadonlySet<string> = new Set(),
): readonly Moment[] {
  if (backing.kind === "stateless") return [];
  const inputs = inputsOf(content, question);
  const regions = leadsTo(content, question);
  return situationsOf(content, question, fresh).flatMap((situation) => {
    const outcomes = resolve(content, question, situation);
    const home = backing.homeOf(situation.client ?? {});
    return [undefined, ...regions.filter((region) => region !== home)]
      .filter((promoted) => isPossible(inputs, situation.healthy, { home, promoted }))
      .filter((promoted) =>
        outcomes.some((outcome) => verdictOf(outcome, { home, promoted }) === "unpromoted"),
      )
      .map((promoted) => ({ situation, promoted, outcomes }));
  });
}

/**
 * Returns the moments in which a name leads elsewhere than usually though no switch is set: what health alone does, in
 * states too that cannot be, such as a copy that claims to serve. There are none of a name that an operator moves.
 */
export function momentsMovedByHealth(content: ZoneContent, question: Question): readonly Moment[] {
  const switches = inputsOf(content, question).filter(isSwitch);
  const usual = new Map<string, string>();
  return situationsOf(content, question)
    .filter(({ healthy }) => !switches.some(({ id }) => healthy.has(id)))
    .flatMap((situation) => {
      const outcomes = resolve(content, question, situation);
      const answer = outcomes.map(({ record, share }) => `${record.id} ${share}`).join();
      const client = JSON.stringify(situation.client);
      const first = usual.get(client) ?? answer;
      usual.set(client, first);
      return answer === first ? [] : [{ situation, outcomes }];
    });
}

/** The situations in which some questions for a name get no answer. */
export function unansweredSituations(content: ZoneContent, question: Question): readonly Situation[] {
  return situationsOf(content, question).filter((situation) => {
    const answered = resolve(content, question, situation).reduce((sum, { share }) => sum + share, 0);
    return answered < 1 - 1e-9;
  });
}

/** The records with values or a target that answer a question in no situation. */
export function unreachableRecords(content: ZoneContent, question: Question): readonly RecordSet[] {
  const left = new Set(recordsUnder(content, question).filter(({ answer }) => answer.kind !== "records"));
  for (const situation of situationsOf(content, question)) {
    if (left.size === 0) break;
    for (const { record } of resolve(content, question, situation)) left.delete(record);
  }
  return [...left];
}

/** Ids of the checks that alone lead a name to a region that was not promoted, while they are new. */
export function irreplaceableChecks(
  content: ZoneContent,
  question: Question,
  backing: Backing,
): readonly string[] {
  return checksUnder(content, question).filter(
    (id) => unpromotedMoments(content, question, backing, new Set([id])).length > 0,
  );
}

/** The regions to which answers to a question can lead. */
export function leadsTo(content: ZoneContent, question: Question): readonly string[] {
  return [...new Set(recordsUnder(content, question).flatMap(({ region }) => region ?? []))];
}

function situationsOf(
  content: ZoneContent,
  question: Question,
  fresh?: ReadonlySet<string>,
): readonly Situation[] {
  const clients = clientsOf(content, question);
  return statesOf(inputsOf(content, question)).list.flatMap((healthy) =>
    clients.map((client) => ({ healthy, fresh, client })),
  );
}
