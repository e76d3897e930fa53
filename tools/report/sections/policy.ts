import { policies } from "../../../src/policy/policies";
import { plural } from "../../../src/core/plural";
import { html } from "../html";
import type { Section } from "../section";
import { acceptedTable, openTable } from "./problems";

export const policy: Section = {
  id: "policy",
  title: "Policy",
  content: ({ stacks, policyJudgement: { open, accepted } }) => {
    const resources = stacks.reduce((sum, each) => sum + each.resources, 0);
    return html`<p>
        ${plural(resources, "resource")} of ${plural(stacks.length, "stack")}, judged by
        ${Object.keys(policies).length} policies as they will be deployed (docs/policy.md): ${open.length}
        open, ${accepted.length} accepted.
      </p>
      ${
        open.length > 0
          ? html`<h3>Open</h3>
              ${openTable(open)}`
          : undefined
      }
      ${
        accepted.length > 0
          ? html`<h3>Accepted</h3>
              ${acceptedTable(accepted)}`
          : undefined
      }`;
  },
};
