// GitHub flavoured Markdown in which every text of a plan is data: no mention, no link, no HTML, no table break.

/** The longest text that a cell or line shows. */
const longest = 200;

/** Control characters and marks that turn the direction of text, which a reader would not see. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text as inline code, for a table too. */
export function code(text: string): string {
  const shown = printable(cut(text)).replaceAll("|", "\\|");
  const fence = "`".repeat(longestRun(shown) + 1);
  const gap = /^`|`$|^ .* $/.test(shown) || shown === "" ? " " : "";
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/** A text in a place that takes HTML, such as a summary. */
export function html(text: string): string {
  const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const shown = printable(cut(text)).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
  return `<code>${shown.replace(/[@#`*_~[\]|\\]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
}

/** Lines as a block of code, fenced by more backticks than any of them has. */
export function fenced(lines: readonly string[], language: string): string {
  const shown = lines.map(printable);
  const fence = "`".repeat(Math.max(3, longestRun(shown.join("\n")) + 1));
  return [`${fence}${language}`, ...shown, fence].join("\n");
}

/** A table; cells are Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}

function printable(text: string): string {
  return text.replace(invisible, (sign) =>
    sign === "\n" ? "⏎" : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Cuts between code points, so that no character is halved. */
function cut(text: string): string {
  const signs = [...text.slice(0, 4 * longest)];
  return signs.length <= longest ? text : `${signs.slice(0, longest).join("")}…`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
