import { quotaTables, quotasOf } from "../../quotas/quotas";
import { html, table } from "../html";
import type { Section } from "../section";

export const quotas: Section = {
  id: "quotas",
  title: "Quotas",
  content: ({ environment }) => {
    const all = quotaTables(quotasOf([environment]));
    return html`<p>
        What the environment needs of each account, now and after a failover. Default: what a new account,
        project or subscription is given; (?) where that was not checked in a source of the cloud.
      </p>
      ${all.map(
        ({ title, rows: [header = [], ...rows] }) =>
          html`<section>
            <h3>${title}</h3>
            ${table(header, rows)}
          </section> `,
      )}`;
  },
};
