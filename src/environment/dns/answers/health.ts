import type { Check, RecordSet, ZoneContent } from "../records";
import { dataOf, inputOf, targetOf, type ObservingCheck } from "./inputs";
import type { Situation } from "./situation";
import { checkOf, groupOf } from "./zone";

/**
 * Whether Route 53 takes a record for healthy: its check and, of an alias that evaluates it, its target.
 *
 * An alias to records is healthy while one of them is. That a group answers without a healthy record, as a last
 * resort, makes none of them healthy. Source: Route 53 Developer Guide, "How Amazon Route 53 chooses records when
 * health checking is configured"; API reference, AliasTarget.
 */
export function isHealthy(content: ZoneContent, record: RecordSet, situation: Situation): boolean {
  const { answer, check, type } = record;
  if (check !== undefined && !statusOf(content, check, situation)) return false;
  if (answer.kind === "records" && answer.evaluateTargetHealth) {
    return groupOf(content, { name: answer.name, type }).some((each) => isHealthy(content, each, situation));
  }
  const target = targetOf(record);
  return target === undefined || situation.healthy.has(target.id);
}

/**
 * Whether a check is healthy. Until it has data, a check is, and an inverted one is not: Route 53 Developer Guide,
 * "How Amazon Route 53 determines whether a health check is healthy".
 */
export function statusOf(content: ZoneContent, id: string, situation: Situation): boolean {
  const check = checkOf(content, id);
  const seen = situation.fresh?.has(id) === true || observed(content, check, situation);
  return seen !== (check.inverted === true);
}

function observed(content: ZoneContent, check: Check, situation: Situation): boolean {
  if (check.kind !== "calculated") return tells(check, situation);
  return check.of.filter((child) => statusOf(content, child, situation)).length >= check.atLeast;
}

function tells(check: ObservingCheck, { healthy }: Situation): boolean {
  const data = dataOf(check);
  if (check.kind === "metric" && data !== undefined && !healthy.has(data.id))
    return check.withoutData === "healthy";
  return healthy.has(inputOf(check).id);
}
