/** The style of the page. */
export const style = `
:root { color-scheme: light; --line: #c9ced6; --soft: #f5f6f8; --text: #17202c; --mark: #1b5a9e; }
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; color: var(--text); background: #fff; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .6rem 1.5rem; background: #fff; border-bottom: 1px solid var(--line); }
header h1 { margin: 0; font-size: 1.15rem; }
header input { flex: 0 1 20rem; min-width: 8rem; padding: .35rem .6rem; font: inherit; border: 1px solid #8b94a1; border-radius: 4px; }
header output { font-size: .85rem; color: #4a5563; }
nav { padding: .6rem 1.5rem; background: var(--soft); border-bottom: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; font-size: .9rem; }
a { color: var(--mark); }
main { padding: 0 1.5rem 3rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
h3 { margin: 1.2rem 0 .4rem; font-size: 1rem; overflow-wrap: anywhere; }
p { margin: .4rem 0; max-width: 75ch; }
.table { overflow-x: auto; }
.table + .table { margin-top: .6rem; }
table { width: 100%; border-collapse: collapse; font-size: .86rem; line-height: 1.4; }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
.word { white-space: nowrap; }
th { background: var(--soft); font-weight: 600; overflow-wrap: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tbody tr:hover { background: #eef4fb; }
details { margin: .5rem 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
label { margin-left: .3rem; font-size: .9rem; }
.picture { margin-top: .4rem; border: 1px solid var(--line); overflow: auto; }
.picture svg { display: block; width: 100%; height: auto; }
#full-size:checked ~ .picture svg { width: auto; max-width: none; }
#full-size:checked ~ .picture { max-height: 85vh; }
[hidden] { display: none; }
@media print {
  header { position: static; }
  header input, header output, nav, #full-size, label { display: none; }
  body { font-size: 10pt; }
  main { padding: 0; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  .picture { border: 0; overflow: visible; break-inside: avoid; }
  .picture svg { max-height: 95vh; }
  .table { overflow: visible; }
  main > section + section { border-top: 1px solid var(--line); }
}
`;

/** Shows only the rows that have every word of the search, and the sections that have such a row. */
export const program = `
"use strict";
const search = document.querySelector("input[type=search]");
const count = document.querySelector("output");
const rows = [...document.querySelectorAll("tbody tr")].map((row) => ({ row, text: row.textContent.toLowerCase() }));
const folds = [...document.querySelectorAll("details")];
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
  let shown = 0;
  for (const { row, text } of rows) {
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) shown += 1;
  }
  for (const table of document.querySelectorAll(".table")) {
    table.hidden = table.querySelector("tbody tr:not([hidden])") === null;
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = words.length > 0 && section.querySelector("tbody tr:not([hidden])") === null;
  }
  for (const fold of folds) fold.open = words.length > 0 && fold.querySelector("tbody tr:not([hidden])") !== null;
  count.value = words.length === 0 ? "" : shown + " of " + rows.length + " rows";
}
search.addEventListener("input", filter);
addEventListener("beforeprint", () => { for (const fold of folds) fold.open = true; });
`;
