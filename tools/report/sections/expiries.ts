import { expiriesOf, type Expiry } from "../../calendar/expiries";
import { html, table } from "../html";
import type { Section } from "../section";

/** The spans of days in which something expires: each begins where the one before ends. */
const spans: readonly { readonly name: string; readonly to: number }[] = [
  { name: "expired", to: -1 },
  { name: "30 days", to: 30 },
  { name: "90 days", to: 90 },
  { name: "180 days", to: 180 },
  { name: "later", to: Infinity },
];

export const expiries: Section = {
  id: "expiries",
  title: "What expires",
  content: ({ environment, asOf }) => {
    const all = expiriesOf(environment, asOf);
    const counts = spans.map(({ name }) => `${name} ${all.filter((each) => spanOf(each) === name).length}`);
    const rows = all.map((each) => [spanOf(each), each.date, String(each.days), each.what, each.path]);
    return html`<p>
        Dates that the environment states, and support of versions that the catalogue knows, counted from
        ${asOf}: ${counts.join(", ")}.
      </p>
      ${table(["within", "date", "days", "what", "path"], rows)}`;
  },
};

function spanOf({ days }: Expiry): string {
  return spans.find(({ to }) => days <= to)?.name ?? "";
}
