import { steps } from "../../../src/terraform/order";
import { html, table } from "../html";
import type { Section } from "../section";

export const stacks: Section = {
  id: "stacks",
  title: "Stacks, in the order in which they are applied",
  content: ({ stacks: built, environment }) => {
    const shortName = (stack: string): string => stack.slice(environment.name.length + 1);
    const order = steps(Object.fromEntries(built.map(({ name, dependencies }) => [name, dependencies])));
    const rows = order.flatMap((names, index) =>
      names.flatMap((name) => {
        const stack = built.find((each) => each.name === name);
        if (stack === undefined) return [];
        const { resources, provides, dependencies } = stack;
        return [
          [
            String(index + 1),
            shortName(name),
            String(resources),
            provides,
            dependencies.map(shortName).join(", "),
          ],
        ];
      }),
    );
    const total = built.reduce((sum, { resources }) => sum + resources, 0);
    return html`<p>
        ${built.length} stacks, ${total} resources, ${order.length} steps. Stacks of one step do not need each
        other. Each name begins with <code>${environment.name}-</code>.
      </p>
      ${table(["step", "stack", "resources", "provides", "needs"], rows)}`;
  },
};
