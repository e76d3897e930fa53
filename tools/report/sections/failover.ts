import { namesOf } from "../../failover/reports";
import type { NameReport } from "../../failover/report";
import { cellsOf, kindOf } from "../../failover/text";
import { html, table, type Html } from "../html";
import type { Section } from "../section";

export const failover: Section = {
  id: "failover",
  title: "Names, and what they answer",
  content: ({ environment }) => {
    const names = namesOf(environment);
    if (names.length === 0) return undefined;
    return html`<p>
        What clients are answered in each state of the regions. A state that is not named may be any.
      </p>
      ${names.map(ofName)}`;
  },
};

function ofName(report: NameReport): Html {
  const { name, type, tables, ttlSeconds, wrongs } = report;
  return html`<section>
    <h3>${name} ${type}</h3>
    <p>${kindOf(report)}; resolvers keep an answer for up to ${ttlSeconds} s.</p>
    ${wrongs.map((wrong) => html`<p>Wrong: it ${wrong}.</p>`)}
    ${tables.map(({ clients, columns, rows, moves }) => {
      const [header = [], ...cells] = cellsOf({ clients, columns, rows, moves });
      const steps = moves.map((move) => [
        move.to,
        move.steps?.map((step, index) => `${index + 1}. ${step}`).join("; ") ??
          "no way without the region that is left",
      ]);
      return html`<p>${tables.length > 1 ? `Clients: ${clients.join(", ")}` : ""}</p>
        ${table(header, cells)} ${steps.length > 0 ? table(["to move it to", "steps"], steps) : undefined}`;
    })}
  </section> `;
}
