import type { Judgement } from "../../../src/core/accept";
import { html, table, type Html } from "../html";
import type { Section } from "../section";

export const accepted: Section = {
  id: "accepted",
  title: "Accepted problems",
  content: ({ judgement }) =>
    judgement.accepted.length === 0 ? html`<p>None.</p>` : acceptedTable(judgement.accepted),
};

export const advice: Section = {
  id: "advice",
  title: "Advice",
  content: ({ judgement }) => (judgement.open.length === 0 ? html`<p>None.</p>` : openTable(judgement.open)),
};

/** What is accepted, the next to end first. */
export function acceptedTable(list: Judgement["accepted"]): Html {
  const rows = [...list]
    .sort((one, other) => (one.acceptance.until < other.acceptance.until ? -1 : 1))
    .map(({ problem: { code, path, rule }, acceptance: { until, reason } }) => [
      until,
      code,
      path,
      reason,
      rule,
    ]);
  return table(["until", "code", "path", "reason", "rule"], rows);
}

export function openTable(list: Judgement["open"]): Html {
  const rows = list.map(({ code, kind, path, value, remedy, rule }) => [
    code,
    kind,
    path,
    value,
    remedy,
    rule,
  ]);
  return table(["code", "kind", "path", "value", "remedy", "rule"], rows);
}
