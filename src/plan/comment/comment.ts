import { plural } from "../../core/plural";
import { isDanger, type Verb } from "../impact";
import type { PlanReport, ReportedChange, StackReport } from "../report";
import { fit, type Section } from "./fit";
import { code, fenced, html, table } from "./markdown";

/** GitHub's limit of a comment, in characters; the text keeps to it in bytes. */
export const commentLimit = 65_536;

/** A change with its stack. */
type Row = ReportedChange & { readonly stack: string };

/** Renders the plan of an environment as a comment of a pull request, the dangerous first. */
export function renderComment(report: PlanReport, limit = commentLimit): string {
  const rows = report.stacks.flatMap(({ stack, changes }) =>
    changes.map((change): Row => ({ ...change, stack })),
  );
  const sections = [
    heading(report, rows),
    failed(report.stacks),
    unmanaged(report.gone),
    dangers(rows),
    maybe(rows),
    disruptions(rows, report.changeWindow),
    extensions(report.extensions),
    generations(report.generations),
    acceptances(report.acceptances),
    totals(report),
    outputs(report.stacks),
    ...report.stacks.map(details),
  ].filter((section) => section !== undefined);
  const elsewhere = report.run === undefined ? "in the log of the run" : `in [the run](${report.run})`;
  return fit(sections, limit, elsewhere);
}

function heading(
  { environment, hash, commit, stacks, gone, run }: PlanReport,
  rows: readonly Row[],
): Section {
  const metadata = JSON.stringify({ version: 1, environment, hash }).replaceAll("-->", "");
  const planned = commit === undefined ? "" : ` of ${code(commit.slice(0, 12))}`;
  const link = run === undefined ? "" : `, [run](${run})`;
  return {
    head: [
      `<!-- hft-plan ${metadata} -->`,
      `## ${environment}: ${verdict(stacks, gone, rows)}`,
      "",
      `${countsText(rows)}${planned}, plan ${code(hash.slice(0, 12))}${link}`,
    ],
    rows: [],
    noun: "lines",
  };
}

function verdict(stacks: readonly StackReport[], gone: readonly string[], rows: readonly Row[]): string {
  const failures = stacks.filter(({ error }) => error !== undefined).length;
  if (failures > 0) return `${plural(failures, "stack")} could not be planned`;
  const refused = rows.filter(isRefused).length;
  if (refused > 0) return `${plural(refused, "deletion")} of data or orders that nobody allowed`;
  if (gone.length > 0) return `${plural(gone.length, "stack")} left unmanaged`;
  const dangers = rows.filter((row) => isDanger(row) && !row.may).length;
  if (dangers > 0)
    return `${dangers === 1 ? "1 resource goes" : `${dangers} resources go`} or must be replaced`;
  return rows.length === 0 ? "no changes" : "nothing is deleted or replaced";
}

/** Whether an apply refuses a change: it deletes what cannot be made again, and no `allowDestroy` covers it. */
export function isRefused(change: ReportedChange): boolean {
  return isDanger(change) && change.stateful && change.allowed === undefined && !change.may;
}

function countsText(rows: readonly Row[]): string {
  const count = (verb: Verb): number => rows.filter((row) => row.verb === verb).length;
  const words: readonly (readonly [Verb, string])[] = [
    ["create", "to create"],
    ["update", "to change"],
    ["replace", "to replace"],
    ["delete", "to delete"],
    ["forget", "to forget"],
  ];
  const parts = words.flatMap(([verb, text]) => (count(verb) > 0 ? [`${count(verb)} ${text}`] : []));
  return parts.length === 0 ? "No changes" : parts.join(", ");
}

function failed(stacks: readonly StackReport[]): Section | undefined {
  const found = stacks.filter(({ error }) => error !== undefined);
  return listed("### Not planned", found, "stacks", ({ stack, error = "" }) => {
    const lines = first(error.trim().split("\n"), 20, "lines");
    return [`- ${code(stack)}:`, "", fenced(lines, "text"), ""].join("\n");
  });
}

function unmanaged(stacks: readonly string[]): Section | undefined {
  const title = "### No longer synthesized: what they hold stays, and nothing manages it";
  return listed(title, stacks, "stacks", (stack) => `- ${code(stack)}`);
}

function dangers(rows: readonly Row[]): Section | undefined {
  const found = rows.filter((row) => isDanger(row) && !row.may);
  const sorted = [...found].sort((one, other) => Number(isRefused(other)) - Number(isRefused(one)));
  return tabled("### Danger", ["", "resource", "construct", "because", "data"], sorted, "dangers", (row) => [
    row.verb,
    `${code(row.stack)}<br>${code(row.address)}`,
    row.constructPath === undefined ? "" : code(row.constructPath),
    [...row.attributes.map(code), ...(row.reason === undefined ? [] : [code(row.reason)])].join(" "),
    !row.stateful
      ? ""
      : row.allowed === undefined
        ? "**refused: no `allowDestroy`**"
        : `allowed: ${code(row.allowed)}`,
  ]);
}

function maybe(rows: readonly Row[]): Section | undefined {
  return tabled(
    "### May be replaced, once values of unapplied stacks are known",
    ["resource", "because"],
    rows.filter(({ may }) => may),
    "resources",
    (row) => [`${code(row.stack)}<br>${code(row.address)}`, row.attributes.map(code).join(" ")],
  );
}

function disruptions(rows: readonly Row[], changeWindow: string | undefined): Section | undefined {
  const found = rows.filter((row) => row.verb === "update" && row.disruption !== "live");
  const when = changeWindow === undefined ? "" : `, in the change window (${changeWindow})`;
  return tabled(
    `### Disturbs what runs${when}`,
    ["effect", "resource", "attributes"],
    found,
    "changes",
    (row) => [
      row.disruption,
      `${code(row.stack)}<br>${code(row.address)}`,
      row.attributes.map(code).join(" "),
    ],
  );
}

function extensions(paths: readonly string[]): Section | undefined {
  return listed(
    "### Outside of the project's rules: `extensions/`",
    paths,
    "constructs",
    (path) => `- ${code(path)}`,
  );
}

function generations(all: PlanReport["generations"]): Section | undefined {
  return listed(
    "### Trading generations",
    all,
    "generations",
    ({ path, note }) => `- ${code(path)}: ${code(note)}`,
  );
}

function acceptances(all: PlanReport["acceptances"]): Section | undefined {
  return tabled(
    "### Accepted problems",
    ["", "problem", "path", "until", "reason"],
    all,
    "acceptances",
    (note) => [note.state, code(note.code), code(note.path), code(note.until), code(note.reason)],
  );
}

function totals({ stacks, unaffected }: PlanReport): Section | undefined {
  const rows = stacks.flatMap(({ stack, changes }) => {
    const types = [...new Set(changes.map(({ type }) => type))];
    return types.map((type) => [code(stack), code(type), countsText(rowsOf(stack, changes, type))]);
  });
  const rest = unaffected.length === 0 ? [] : ["", `${plural(unaffected.length, "stack")} unaffected`];
  const section = tabled(
    "### By stack and type",
    ["stack", "type", "changes"],
    rows,
    "rows",
    (cells) => cells,
  );
  return section === undefined ? undefined : { ...section, foot: rest };
}

function rowsOf(stack: string, changes: readonly ReportedChange[], type: string): readonly Row[] {
  return changes.filter((change) => change.type === type).map((change) => ({ ...change, stack }));
}

function outputs(stacks: readonly StackReport[]): Section | undefined {
  const all = stacks.flatMap(({ stack, outputs: own }) =>
    own.map((output) => `- ${code(`${stack} ${output}`)}`),
  );
  return listed("### Outputs", all, "outputs", (line) => line);
}

/** The whole plan of a stack, collapsed. */
function details({ stack, changes, standIns }: StackReport): Section | undefined {
  if (changes.length === 0) return undefined;
  const signs: Readonly<Record<Verb, string>> = {
    create: "+",
    update: "!",
    replace: "-",
    delete: "-",
    forget: "-",
  };
  const rows = changes.map(({ verb, address, details: lines }) =>
    fenced(
      [`${signs[verb]} ${verb} ${address}`, ...first(lines, 40, "attributes").map((line) => `    ${line}`)],
      "diff",
    ),
  );
  const notes = standIns.length === 0 ? [] : [`uses ${standIns.map(code).join(", ")}`, ""];
  return {
    head: [`<details><summary>${html(stack)}: ${plural(changes.length, "change")}</summary>`, "", ...notes],
    rows,
    foot: ["", "</details>"],
    noun: "changes",
  };
}

/** The first lines, and how many more there are. */
function first(lines: readonly string[], most: number, noun: string): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), `… and ${lines.length - most} more ${noun}`];
}

function listed<Item>(
  title: string,
  items: readonly Item[],
  noun: string,
  line: (item: Item) => string,
): Section | undefined {
  return items.length === 0 ? undefined : { head: [title, ""], rows: items.map(line), noun };
}

function tabled<Item>(
  title: string,
  header: readonly string[],
  items: readonly Item[],
  noun: string,
  cells: (item: Item) => readonly string[],
): Section | undefined {
  if (items.length === 0) return undefined;
  const [top = "", rule = "", ...rows] = table(header, items.map(cells));
  return { head: [title, "", top, rule], rows, noun };
}
