/** A part of a text that can be cut: its head is shown before its rows, its foot after them. */
export interface Section {
  /** Lines before the rows. */
  readonly head: readonly string[];
  /** Rows, the most important first; any number of the last can be left out. */
  readonly rows: readonly string[];
  /** Lines after the rows. @default none */
  readonly foot?: readonly string[];
  /** What the rows are, in the plural, for the line that says how many were left out: `changes`. */
  readonly noun: string;
}

/**
 * Joins sections to a text of at most `limit` bytes of UTF-8, and so at most as many characters. Rows of later sections
 * are cut before those of earlier ones, and whole sections from the last where not even their heads fit; each cut is
 * named.
 *
 * @param elsewhere where the rest is, for example `in the summary of the run`
 * @throws RangeError where the first head alone is longer
 */
export function fit(sections: readonly Section[], limit: number, elsewhere: string): string {
  let kept = sections;
  while (bytes(render(kept, [], elsewhere, sections.length)) > limit) {
    if (kept.length <= 1) throw new RangeError(`the heading does not fit into ${limit} bytes`);
    kept = kept.slice(0, -1);
  }
  const shown = kept.map(() => 0);
  let left = limit - bytes(render(kept, shown, elsewhere, sections.length));
  kept.forEach(({ rows }, index) => {
    for (const row of rows) {
      const cost = bytes(row) + 1;
      if (cost > left) break;
      left -= cost;
      shown[index] = (shown[index] ?? 0) + 1;
    }
  });
  return render(kept, shown, elsewhere, sections.length);
}

function render(
  sections: readonly Section[],
  shown: readonly number[],
  elsewhere: string,
  allSections: number,
): string {
  const text = sections.map(({ head, rows, foot = [], noun }, index) => {
    const count = shown[index] ?? 0;
    const cut = rows.length > count ? ["", `… and ${rows.length - count} more ${noun}, ${elsewhere}`] : [];
    return [...head, ...rows.slice(0, count), ...foot, ...cut].join("\n");
  });
  const missing = allSections - sections.length;
  const rest = missing > 0 ? [`… and ${missing} more sections, ${elsewhere}`] : [];
  return `${[...text, ...rest].join("\n\n")}\n`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
