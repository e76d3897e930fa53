import type { RecordSet, ZoneContent } from "../records";
import { candidates } from "./candidates";
import { isHealthy } from "./health";
import type { Situation } from "./situation";
import { groupOf, type Question } from "./zone";

/** A record with which a question may be answered. */
export interface Outcome {
  /** It has values or a target: what it leads to is not another record. */
  readonly record: RecordSet;
  /** Which part of all questions gets it, above 0 and at most 1. */
  readonly share: number;
  /** Whether it, or an alias on the way to it, was taken though nothing beside it was healthy, nor it. */
  readonly lastResort: boolean;
}

/**
 * Returns what Route 53 answers to a question: every record that it may draw, with its share. What is missing to 1 is
 * the part of questions that get no answer; it is the whole where a client is in no location of the name.
 *
 * Not modelled, and not in `Routing`: latency, geoproximity, IP-based and multivalue routing. Source: Route 53
 * Developer Guide, "How Amazon Route 53 chooses records when health checking is configured", "How health checks work
 * in complex Amazon Route 53 configurations", "Values specific for weighted records".
 *
 * @throws Error where a record refers to a name or a check that the zone has not
 */
export function resolve(content: ZoneContent, question: Question, situation: Situation): readonly Outcome[] {
  const ranks = candidates(groupOf(content, question), situation.client ?? {});
  const healthy = ranks.map((rank) => rank.filter(({ record }) => isHealthy(content, record, situation)));
  const first = healthy.find((rank) => rank.length > 0);
  const drawn = first ?? ranks[0] ?? [];
  const total = drawn.reduce((sum, { weight }) => sum + weight, 0);
  return drawn.flatMap(({ record, weight }) =>
    follow(content, record, situation).map((outcome) => ({
      ...outcome,
      share: (outcome.share * weight) / total,
      lastResort: outcome.lastResort || first === undefined,
    })),
  );
}

function follow(content: ZoneContent, record: RecordSet, situation: Situation): readonly Outcome[] {
  const { answer, type } = record;
  if (answer.kind === "records") return resolve(content, { name: answer.name, type }, situation);
  return [{ record, share: 1, lastResort: false }];
}
