/** Which side of its column a cell stands on. */
export type Alignment = "left" | "right";

/** Columns of a terminal, a pull request or a printed page into which a table has to fit. */
const mostColumns = 100;
/** A column of sentences is read down to this width; a narrower one stays whole. */
const narrow = 24;
const gap = "  ";

/**
 * Lays rows out as columns, two spaces apart; the first row is the header. A line has no spaces at its end. Where a row is
 * wider than 100 columns its widest cells go on below, broken between words. A name is never broken, because it is searched
 * for and copied: where names are long, so is the row.
 *
 * @param alignments of the columns, from the first. @default - left, as for every column that is not in the list
 */
export function textTable(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[] = [],
): string {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
  const widths = fitting(
    columns.map(longest),
    columns.map((cells) => Math.max(narrow, longest(cells.flatMap((cell) => cell.split(" "))))),
  );
  const aligned = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return alignments[column] === "right" ? text.padStart(width) : text.padEnd(width);
  };
  return rows
    .flatMap((row) => {
      const cells = widths.map((width, column) => broken(row[column] ?? "", width));
      const height = Math.max(1, ...cells.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) =>
        cells
          .map((lines, column) => aligned(lines[line] ?? "", column))
          .join(gap)
          .trimEnd(),
      );
    })
    .join("\n");
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** Takes from the widest columns what does not fit, as far as their longest words allow. */
function fitting(widths: readonly number[], least: readonly number[]): number[] {
  const taken = [...widths];
  const room = mostColumns - gap.length * (widths.length - 1);
  for (let over = taken.reduce((sum, width) => sum + width, 0) - room; over > 0; over -= 1) {
    const shrinkable = taken.map((width, column) => (width > (least[column] ?? 0) ? width : 0));
    const widest = Math.max(...shrinkable);
    if (widest === 0) break;
    taken[shrinkable.lastIndexOf(widest)] = widest - 1;
  }
  return taken;
}

/** A text in lines of a width, broken between words. */
function broken(text: string, width: number): readonly string[] {
  if (text.length <= width) return [text];
  const before = text.lastIndexOf(" ", width);
  const end = before > 0 ? before : text.indexOf(" ");
  if (end < 0) return [text];
  return [text.slice(0, end).trimEnd(), ...broken(text.slice(end).trimStart(), width)];
}
