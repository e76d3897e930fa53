/** Which side of its column a cell stands on. */
export type Alignment = "left" | "right";

/**
 * Lays rows out as columns, two spaces apart; the first row is the header. A line has no spaces at its end.
 *
 * @param alignments of the columns, from the first. @default - left, as for every column that is not in the list
 */
export function textTable(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[] = [],
): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const aligned = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return alignments[column] === "right" ? cell.padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => row.map(aligned).join("  ").trimEnd()).join("\n");
}
