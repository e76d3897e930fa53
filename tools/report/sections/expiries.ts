import { endingsOf, horizons, type Ending } from "../../calendar/expiries";
import { html, table } from "../html";
import type { Section } from "../section";

/** Spans of days left, each from the one before it on. */
const spans: readonly { readonly name: string; readonly to: number }[] = [
  { name: "ended", to: -1 },
  ...horizons.map((days) => ({ name: `${days} days`, to: days })),
  { name: "later", to: Infinity },
];

export const expiries: Section = {
  id: "expiries",
  title: "What expires",
  content: ({ environment, asOf }) => {
    const all = endingsOf(environment, asOf);
    const counts = spans.map(({ name }) => `${name} ${all.filter((each) => spanOf(each) === name).length}`);
    const rows = all.map((each) => {
      const { lastDay, daysLeft, what, path, source } = each;
      return [spanOf(each), lastDay, String(daysLeft), what, path, source];
    });
    return html`<p>Counted from ${asOf}: ${counts.join(", ")}.</p>
      ${table(["within", "last day", "days", "what", "path", "source"], rows)}`;
  },
};

function spanOf({ daysLeft }: Ending): string {
  return spans.find(({ to }) => daysLeft <= to)?.name ?? "";
}
