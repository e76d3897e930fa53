import type { Judgement } from "./accept";
import { plural } from "./plural";
import { printable } from "./printable";
import type { Problem, ProblemKind } from "./problem";

const headings: Record<ProblemKind, string> = {
  impossible: "error",
  limit: "error",
  calendar: "calendar",
  advice: "advice",
};

/** Whether a problem prevents the synthesis of its environment. */
export function isError(problem: Problem): boolean {
  return problem.kind === "impossible" || problem.kind === "limit";
}

/** How much a report says of what is no error: everything, or one line each. */
export type Detail = "all" | "brief";

/** Renders the report of one environment for a terminal; an empty text when it has no problems. */
export function renderReport(environment: string, judgement: Judgement, detail: Detail = "all"): string {
  const { open, accepted } = judgement;
  if (open.length === 0 && accepted.length === 0) return "";
  const mostSevereFirst = [...open].sort((a, b) => rank(a) - rank(b));
  const full = detail === "all" ? mostSevereFirst : mostSevereFirst.filter(isError);
  const sections = [
    `${environment}: ${summary(open, accepted.length)}`,
    ...full.map(renderProblem),
    ...(detail === "all" ? accepted.map(renderAccepted) : [renderBriefly(judgement, mostSevereFirst)]),
    acceptTemplate(full),
    full.length > 0 ? "  see docs/environment.md for every field, docs/problems.md for every problem" : "",
  ];
  return sections.filter((section) => section !== "").join("\n\n") + "\n";
}

function renderAccepted({ problem, acceptance }: Judgement["accepted"][number]): string {
  const { until, reason } = acceptance;
  return `  accepted ${problem.code}  ${problem.path}\n    until ${until}: ${reason}`;
}

/** What is no error, a line each. */
function renderBriefly({ accepted }: Judgement, open: readonly Problem[]): string {
  const standing = open.filter((problem) => !isError(problem));
  return [
    ...standing.map(
      ({ code, kind, path, value, remedy }) => `  ${headings[kind]} ${code}  ${path}: ${value}; ${remedy}`,
    ),
    ...accepted.map(
      ({ problem: { code, path }, acceptance: { until } }) => `  accepted ${code}  ${path}, until ${until}`,
    ),
    ...(standing.length > 0 ? ["  --all adds rules, sources and accept entries"] : []),
  ].join("\n");
}

function summary(open: readonly Problem[], acceptedCount: number): string {
  const count = (heading: string): number => open.filter(({ kind }) => headings[kind] === heading).length;
  return [
    plural(count("error"), "error"),
    count("calendar") > 0 ? `${count("calendar")} calendar` : "",
    count("advice") > 0 ? `${count("advice")} advice` : "",
    acceptedCount > 0 ? `${acceptedCount} accepted` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function renderProblem({ code, kind, path, rule, value, remedy, source }: Problem): string {
  return (
    `  ${headings[kind]} ${code}  ${printable(path)}\n` +
    `    rule    ${rule}\n` +
    `    value   ${printable(value)}\n` +
    `    remedy  ${printable(remedy)}\n` +
    `    source  ${source}`
  );
}

/** Renders accept entries to paste, with reason and date left blank for the author. */
function acceptTemplate(open: readonly Problem[]): string {
  const acceptable = open.filter(({ kind, code }) => kind !== "impossible" && !code.startsWith("ACCEPT-"));
  if (acceptable.length === 0) return "";
  const entries = acceptable.map(
    ({ code, path }) =>
      `    { code: ${JSON.stringify(code)}, path: ${JSON.stringify(path)}, reason: "", until: "" },`,
  );
  return [
    "  to disagree, with a reason and an end date (YYYY-MM-DD):",
    "  accept: [",
    ...new Set(entries),
    "  ],",
  ].join("\n");
}

function rank({ kind }: Problem): number {
  return ["impossible", "limit", "calendar", "advice"].indexOf(kind);
}
