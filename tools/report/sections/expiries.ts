import { expiriesOf, type Expiry } from "../../calendar/expiries";
import { html, table, type Html } from "../html";
import type { Section } from "../section";

/** Days within which what expires is listed together, by their heading. */
const spans: readonly { readonly title: string; readonly from: number; readonly to: number }[] = [
  { title: "expired", from: -Infinity, to: -1 },
  { title: "within 30 days", from: 0, to: 30 },
  { title: "within 90 days", from: 31, to: 90 },
  { title: "within 180 days", from: 91, to: 180 },
  { title: "later", from: 181, to: Infinity },
];

export const expiries: Section = {
  id: "expiries",
  title: "What expires",
  content: ({ environment, asOf }) => {
    const all = expiriesOf(environment, asOf);
    return html`<p>Dates that the environment states, and support of versions that the catalogue knows, counted from ${asOf}.</p>
${spans.map(({ title, from, to }) => span(title, all.filter(({ days }) => days >= from && days <= to)))}`;
  },
};

function span(title: string, within: readonly Expiry[]): Html {
  const rows = within.map(({ date, days, what, path }) => [date, String(days), what, path]);
  const content = rows.length === 0 ? html`<p>Nothing.</p>` : table(["date", "days", "what", "path"], rows);
  return html`<h3>${title}</h3>
${content}`;
}
