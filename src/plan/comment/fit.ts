import { plural } from "../../core/plural";

/** A part of a text that can be cut: its head is shown before its rows, its foot after them. */
export interface Part {
  /** Lines before the rows. */
  readonly head: readonly string[];
  /** Rows, the most important first; any number of the last can be left out. */
  readonly rows: readonly string[];
  /** Lines after the rows. @default none */
  readonly foot?: readonly string[];
  /** What the rows are, in the singular, for the line that says how many were left out: `change`. */
  readonly noun: string;
  /** Whether its rows are left out after those of all other parts. @default false */
  readonly cutLast?: boolean;
}

/**
 * Joins parts to a text of at most `limit` bytes of UTF-8, and so at most as many characters. Rows of later parts are
 * left out before those of earlier ones, a part as a whole where none of its rows fits, and rows of what is `cutLast`
 * only where nothing else is left but the first part; each cut is named.
 *
 * @param elsewhere where the rest is, for example `in the log of the run`
 * @throws RangeError where the first part, which has a head only, is longer
 */
export function fit(parts: readonly Part[], limit: number, elsewhere: string): string {
  const order = [...parts.keys()].sort((one, other) => rank(parts, one) - rank(parts, other));
  const shown = new Map<number, string>();
  let left = limit - cost(more(parts.length, "section", elsewhere));
  for (const index of order) {
    const part = parts[index];
    const found = part === undefined ? undefined : within(part, left, elsewhere);
    if (index === 0 && found === undefined) {
      throw new RangeError(`the heading does not fit into ${limit} bytes`);
    }
    if (found !== undefined) {
      shown.set(index, found.text);
      left -= cost(found.text);
    }
    if (part?.cutLast === true && found?.isWhole !== true) break;
  }
  const texts = [...shown].sort(([one], [other]) => one - other).map(([, text]) => text);
  const missing = parts.length - texts.length;
  return `${[...texts, ...(missing > 0 ? [more(missing, "section", elsewhere)] : [])].join("\n\n")}\n`;
}

/** The heading comes first, then what is cut last. */
function rank(parts: readonly Part[], index: number): number {
  if (index === 0) return 0;
  return parts[index]?.cutLast === true ? 1 : 2;
}

interface Shown {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The part with as many rows as fit; `undefined` where it has some and none fits. */
function within({ head, rows, foot = [], noun }: Part, room: number, elsewhere: string): Shown | undefined {
  const whole = [...head, ...rows, ...foot].join("\n");
  if (cost(whole) <= room) return { text: whole, isWhole: true };
  const note = ["", more(rows.length, noun, elsewhere)];
  let left = room - cost([...head, ...foot, ...note].join("\n"));
  let count = 0;
  for (const row of rows) {
    left -= bytes(row) + 1;
    if (left < 0) break;
    count += 1;
  }
  if (count === 0) return undefined;
  const cut = ["", more(rows.length - count, noun, elsewhere)];
  return { text: [...head, ...rows.slice(0, count), ...foot, ...cut].join("\n"), isWhole: false };
}

function more(count: number, noun: string, elsewhere: string): string {
  return `… and ${plural(count, `more ${noun}`)}, ${elsewhere}`;
}

/** Bytes of a text with the empty line after it. */
function cost(text: string): number {
  return bytes(text) + 2;
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
