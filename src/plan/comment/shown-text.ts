import { printable } from "../../core/printable";

/** The most characters of a text within a sentence or a cell. */
const longestText = 200;

/** The most characters of a line. */
const longestLine = 400;

/** A text as one line in which everything is seen, cut where it is long. */
export function shownText(text: string): string {
  return shown(text, longestText);
}

/** The same for a line that stands alone. */
export function shownLine(text: string): string {
  return shown(text, longestLine);
}

function shown(text: string, longest: number): string {
  return printable(cut(text, longest).replaceAll("\n", "⏎"));
}

/** Cuts between code points, so that no character is halved. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const signs = [...text.slice(0, 2 * (longest + 1))];
  return signs.length <= longest ? text : `${signs.slice(0, longest).join("")}…`;
}
