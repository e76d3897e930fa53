import type { Problem } from "../../../src/core/problem";
import { html, table } from "../html";
import type { Section } from "../section";

export const accepted: Section = {
  id: "accepted",
  title: "Accepted problems",
  content: ({ judgement }) => {
    if (judgement.accepted.length === 0) return html`<p>None.</p>`;
    const rows = [...judgement.accepted]
      .sort((one, other) => (one.acceptance.until < other.acceptance.until ? -1 : 1))
      .map(({ problem: { code, path, rule }, acceptance: { until, reason } }) => [
        until,
        code,
        path,
        reason,
        rule,
      ]);
    return table(["until", "code", "path", "reason", "rule"], rows);
  },
};

export const advice: Section = {
  id: "advice",
  title: "Advice",
  content: ({ judgement }) => {
    if (judgement.open.length === 0) return html`<p>None.</p>`;
    return table(["code", "kind", "path", "value", "remedy", "rule"], judgement.open.map(row));
  },
};

function row({ code, kind, path, value, remedy, rule }: Problem): string[] {
  return [code, kind, path, value, remedy, rule];
}
