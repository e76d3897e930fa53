import { endingsOf, horizons, type Ending } from "../../calendar/expiries";
import { html, table } from "../html";
import type { Section } from "../section";

/** The spans of days in which something expires: each begins where the one before ends. */
const spans: readonly { readonly name: string; readonly to: number }[] = [
  { name: "expired", to: -1 },
  ...horizons.map((days) => ({ name: `${days} days`, to: days })),
  { name: "later", to: Infinity },
];

export const expiries: Section = {
  id: "expiries",
  title: "What expires",
  content: ({ environment, asOf }) => {
    const all = endingsOf(environment, asOf);
    const counts = spans.map(({ name }) => `${name} ${all.filter((each) => spanOf(each) === name).length}`);
    const rows = all.map((each) => [
      spanOf(each),
      each.lastDay,
      String(each.daysLeft),
      each.what,
      each.path,
      each.source,
    ]);
    return html`<p>
        Dates that the environment states, and support of versions that the catalogue knows, counted from
        ${asOf}: ${counts.join(", ")}.
      </p>
      ${table(["within", "last day", "days left", "what", "path", "source"], rows)}`;
  },
};

function spanOf({ daysLeft }: Ending): string {
  return spans.find(({ to }) => daysLeft <= to)?.name ?? "";
}
