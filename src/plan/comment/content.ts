import { plural } from "../../core/plural";
import type { PlanReport, ReportedChange, StackReport } from "../report";
import { dangers, disruptions, tooEarly, uncertain, type Row } from "./change-tables";
import { data, dataList, listed, tabled, type Content, type Section, type Text } from "./section";
import { countsText, verdict } from "./verdict";
import { wholePlan } from "./whole-plan";

/** Returns what a reviewer reads of the plan of an environment, the dangerous first. */
export function contentOf(report: PlanReport): Content {
  const { environment, stacks, gone, run } = report;
  const rows = stacks.flatMap(({ stack, changes }) => changes.map((change): Row => ({ ...change, stack })));
  const sections = [
    report.offline === true ? offline : undefined,
    failed(stacks),
    unmanaged(gone),
    dangers(rows),
    tooEarly(rows),
    uncertain(rows),
    disruptions(rows, report.changeWindow),
    extensions(report.extensions),
    generations(report.generations),
    acceptances(report.acceptances),
    moves(rows),
    totals(stacks),
    changedOutputs(stacks),
    ...stacks.map(wholePlan),
  ].filter((section) => section !== undefined);
  return {
    title: [`${environment}${report.offline === true ? ", offline" : ""}: ${verdict(report)}`],
    summary: summaryOf(report, rows),
    sections,
    elsewhere: run === undefined ? ["in the log of the run"] : ["in ", { link: "the run", to: run }],
  };
}

function summaryOf({ hash, commit, run, stacks, unaffected }: PlanReport, rows: readonly Row[]): Text {
  const changed = stacks.filter(({ changes, outputs: own }) => changes.length + own.length > 0).length;
  const same = stacks.filter((stack) => stack.error === undefined).length - changed;
  const counts = [
    ...(rows.length === 0 ? [] : [`${countsText(rows)} in ${plural(changed, "stack")}`]),
    ...(same === 0 ? [] : [`${plural(same, "stack")} planned without changes`]),
    ...(unaffected.length === 0 ? [] : [`${plural(unaffected.length, "stack")} unaffected`]),
  ];
  return [
    ...counts.map((text) => `${text}, `),
    ...(commit === undefined ? [] : ["commit ", data(commit.slice(0, 12)), ", "]),
    "plan ",
    data(hash),
    ...(run === undefined ? [] : [", ", { link: "run", to: run }]),
  ];
}

/** What a plan without credentials cannot know. */
const offline: Section = {
  kind: "list",
  title: ["Planned without credentials, over what the base would have left behind"],
  items: [
    ["Not seen: what runs and how it differs from the code, imports, quotas, whether a name is taken."],
    ["What an apply will do says the plan with credentials; this one cannot be applied."],
  ],
  noun: "note",
};

/** The most lines of an error that are shown: Terraform says what is wrong first. */
const mostErrorLines = 20;

function failed(stacks: readonly StackReport[]): Section | undefined {
  const quotes = stacks.flatMap(({ stack, error }) => {
    if (error === undefined) return [];
    const lines = error.trim().split("\n");
    const more = lines.length - mostErrorLines;
    const rest = more > 0 ? [`… and ${plural(more, "more line")}`] : [];
    return [{ of: [data(stack)], lines: [...lines.slice(0, mostErrorLines), ...rest] }];
  });
  return quotes.length === 0 ? undefined : { kind: "quotes", title: ["Not planned"], quotes, noun: "stack" };
}

function unmanaged(stacks: readonly string[]): Section | undefined {
  const title = ["No longer synthesized: what they hold stays, and nothing manages it"];
  return listed(title, stacks, "stack", (stack) => [data(stack)]);
}

function extensions(paths: readonly string[]): Section | undefined {
  const title = ["Outside of the project's rules: ", data("extensions/")];
  return listed(title, paths, "construct", (path) => [data(path)]);
}

function generations(all: PlanReport["generations"]): Section | undefined {
  return listed(["Trading generations"], all, "generation", ({ path, note }) => [
    data(path),
    ": ",
    data(note),
  ]);
}

function acceptances(all: PlanReport["acceptances"]): Section | undefined {
  const header = ["", "problem", "path", "until", "reason"];
  const groups = all.map((note) => [note]);
  return tabled(["Accepted problems"], header, groups, "acceptance", (_, note) => [
    [note.state],
    [data(note.code)],
    [data(note.path)],
    [data(note.until)],
    [data(note.reason)],
  ]);
}

function moves(rows: readonly Row[]): Section | undefined {
  const found = rows.filter(
    ({ verb, previousAddress }) => verb === "import" || previousAddress !== undefined,
  );
  return listed(["Moved or imported, in the state alone"], found, "move", (row) =>
    row.previousAddress === undefined
      ? [data(row.stack), " ", data(row.address), ": imported"]
      : [data(row.stack), " ", data(row.previousAddress), " → ", data(row.address)],
  );
}

function totals(stacks: readonly StackReport[]): Section | undefined {
  const changed = stacks.filter(({ changes }) => changes.length > 0).map((stack) => [stack]);
  return tabled(["By stack"], ["stack", "changes", "types"], changed, "stack", (_, { stack, changes }) => [
    [data(stack)],
    [countsText(changes)],
    dataList(typesOf(changes)),
  ]);
}

/** Types with how often they come, the most frequent first. */
function typesOf(changes: readonly ReportedChange[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { type } of changes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([type, count]) => (count === 1 ? type : `${count} ${type}`));
}

function changedOutputs(stacks: readonly StackReport[]): Section | undefined {
  const found = stacks.filter(({ outputs }) => outputs.length > 0);
  return listed(["Outputs"], found, "stack", ({ stack, outputs }) => {
    const named = (sign: string) =>
      outputs.flatMap((output) => (output.startsWith(`${sign} `) ? [output.slice(2)] : []));
    const clauses = [
      ["removes ", named("-")],
      ["changes ", named("~")],
      ["adds ", named("+")],
    ] as const;
    const told = clauses.filter(([, names]) => names.length > 0);
    return [
      data(stack),
      ...told.flatMap(([does, names], index) => [index === 0 ? ": " : "; ", does, ...dataList(names)]),
    ];
  });
}
