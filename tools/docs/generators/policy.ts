import type { Policy } from "../../../src/policy/policy";
import { policies } from "../../../src/policy/policies";
import { unjudged } from "../../../src/policy/unjudged";
import { triage } from "../../policy/checkov-triage";
import { markdownTable } from "../table";

/** Every policy: what it requires, of which types, and where that comes from. */
export function policyTable(): string {
  const rows = Object.entries<Policy>(policies).map(([code, { kind, rule, source, read = "" }]) => [
    code,
    kind === "advice" ? "advice" : "error",
    rule,
    source,
    read,
  ]);
  return markdownTable(["policy", "severity", "requirement", "source", "read"], rows.sort(byFirst));
}

/** What each policy asks of each type. */
export function policyTypes(): string {
  const rows = Object.entries<Policy>(policies).flatMap(([code, { of }]) =>
    Object.entries(of).map(([type, judges]) => [
      type === "*" ? "every type" : `\`${type}\``,
      code,
      judges.map(({ asks }) => asks).join("; "),
    ]),
  );
  return markdownTable(["type", "policy", "asks that"], rows.sort(byFirst));
}

/** The types of which no policy asks anything. */
export function policyUnjudged(): string {
  const reasons = [...new Set(Object.values(unjudged))];
  const rows = reasons.map((reason) => [
    reason,
    Object.keys(unjudged)
      .filter((type) => unjudged[type] === reason)
      .map((type) => `\`${type}\``)
      .join(", "),
  ]);
  return markdownTable(["nothing is asked of what", "types"], rows);
}

/** What became of each check of checkov that fails somewhere. */
export function checkovTriage(): string {
  const rows = Object.entries(triage).map(([check, verdict]) => [
    check,
    verdict.kind === "ours" ? verdict.policy : verdict.kind === "choice" ? "a choice" : "not for this system",
    verdict.because,
  ]);
  return markdownTable(["check", "verdict", "because"], rows.sort(byFirst));
}

function byFirst([one = ""]: readonly string[], [other = ""]: readonly string[]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
