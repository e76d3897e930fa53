import { failoversOf } from "../../objectives/failovers";
import { failoverRows, verdictOf } from "../../objectives/table";
import { html, table } from "../html";
import type { Section } from "../section";

export const objectives: Section = {
  id: "objectives",
  title: "Objectives of a failover",
  content: ({ environment }) => {
    const { objectives: stated } = environment;
    if (stated === undefined) return undefined;
    const { rtoMinutes, rpoSeconds, decisionMinutes } = stated;
    return html`<p>
        Recovery within ${rtoMinutes} minutes, ${decisionMinutes} of them to decide; at most ${rpoSeconds}
        seconds of data lost. (?) is assumed until a drill has measured it.
      </p>
      ${failoversOf(environment, stated).map(
        (each) =>
          html`<section>
            <h3>${each.region}</h3>
            ${verdictOf(each, stated).map((line) => html`<p>${line}</p>`)}
            ${table(["term", "seconds", "known", "source"], failoverRows(each))}
          </section> `,
      )}`;
  },
};
