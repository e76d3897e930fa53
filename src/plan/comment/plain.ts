// Text for a terminal and a log: what is on a screen's end is read first, so the verdict comes once more at the end.
import { textTable } from "../../core/text-table";
import type { PlanReport } from "../report";
import { contentOf } from "./content";
import type { Section, Span, Text } from "./section";
import { shownLine, shownText } from "./shown-text";

/** Renders the plan of an environment as text, the dangerous first; nothing is left out. */
export function renderText(report: PlanReport): string {
  const { title, summary, sections } = contentOf(report);
  const head = [plain(title), plain(summary)].join("\n");
  const blocks = sections.map((section) =>
    [plain(section.title), ...linesOf(section).map(indented)].join("\n"),
  );
  return `${[head, ...blocks, ...(blocks.length === 0 ? [] : [head])].join("\n\n")}\n`;
}

function linesOf(section: Section): readonly string[] {
  switch (section.kind) {
    case "list":
      return section.items.map(plain);
    case "table":
      return textTable([section.header, ...section.rows.map((row) => row.map(plain))]).split("\n");
    case "quotes":
      return section.quotes.flatMap(({ of, lines }) => [
        `${plain(of)}:`,
        ...lines.map(shownLine).map(indented),
      ]);
    case "diff":
      return [
        ...(section.note.length === 0 ? [] : [plain(section.note)]),
        ...section.changes.flat().map(shownLine),
      ];
  }
}

function plain(text: Text): string {
  return text.map(span).join("");
}

function span(of: Span): string {
  if (typeof of === "string") return of;
  if ("lineBreak" in of) return " ";
  if ("data" in of) return shownText(of.data);
  return "strong" in of ? of.strong : of.to;
}

function indented(line: string): string {
  return line === "" ? "" : `  ${line}`;
}
