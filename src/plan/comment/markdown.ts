// GitHub flavoured Markdown in which every text of a plan is data: no mention, no link, no HTML, no table break.
import type { Part } from "./fit";
import type { DiffSection, QuoteSection, Section, Span, Text } from "./section";
import { shownLine, shownText } from "./shown-text";

/** A section as Markdown. */
export function markdownPart(section: Section): Part {
  const { noun, cutLast = false } = section;
  switch (section.kind) {
    case "list":
      return {
        ...titled(section.title),
        rows: section.items.map((item) => `- ${markdown(item)}`),
        noun,
        cutLast,
      };
    case "table": {
      const [top = "", rule = "", ...rows] = table(
        section.header,
        section.rows.map((row) => row.map(markdown)),
      );
      return { head: [...titled(section.title).head, top, rule], rows, noun, cutLast };
    }
    case "quotes":
      return { ...titled(section.title), rows: section.quotes.map(quote), noun, cutLast };
    case "diff":
      return diff(section);
  }
}

/** A text as Markdown within a line. */
export function markdown(text: Text): string {
  return text.map(span).join("");
}

function span(of: Span): string {
  if (typeof of === "string") return of;
  if ("lineBreak" in of) return "<br>";
  if ("data" in of) return code(of.data);
  return "strong" in of ? `**${of.strong}**` : `[${of.link}](${encodeURI(of.to)})`;
}

function titled(title: Text): Pick<Part, "head"> {
  return { head: [`### ${markdown(title)}`, ""] };
}

function quote({ of, lines }: QuoteSection["quotes"][number]): string {
  return [`- ${markdown(of)}:`, "", fenced(lines, "text"), ""].join("\n");
}

function diff({ title, note, changes, noun, cutLast = false }: DiffSection): Part {
  const rows = changes.map((lines) => lines.map(shownLine).join("\n"));
  const fence = fenceAround(rows);
  const summary = title.map((part) =>
    typeof part === "object" && "data" in part ? html(part.data) : span(part),
  );
  return {
    head: [
      `<details><summary>${summary.join("")}</summary>`,
      "",
      ...(note.length === 0 ? [] : [markdown(note), ""]),
      `${fence}diff`,
    ],
    rows,
    foot: [fence, "", "</details>"],
    noun,
    cutLast,
  };
}

/** A text as inline code, for a table too. */
export function code(text: string): string {
  const shown = shownText(text);
  // Within a table renderers differ in how they read a bar after a backslash, and take code for no shelter of it.
  if (/[`|]/.test(shown)) return html(text);
  const gap = /^ .* $/.test(shown) || shown === "" ? " " : "";
  return `\`${gap}${shown}${gap}\``;
}

/** A text as code in a place that takes HTML, such as a summary. */
export function html(text: string): string {
  const sign = (of: string): string => `&#${of.charCodeAt(0)};`;
  return `<code>${shownText(text).replace(/[&<>"@#`*_~[\]|\\!:]/g, sign)}</code>`;
}

/** Lines as a block of code, fenced by more backticks than any of them has. */
export function fenced(lines: readonly string[], language: string): string {
  const shown = lines.map(shownLine);
  const fence = fenceAround(shown);
  return [`${fence}${language}`, ...shown, fence].join("\n");
}

/** A table; cells are Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}

function fenceAround(lines: readonly string[]): string {
  const longest = lines
    .flatMap((line) => line.match(/`+/g) ?? [])
    .reduce((most, { length }) => Math.max(most, length), 0);
  return "`".repeat(Math.max(3, longest + 1));
}
