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
 * left out before those of earlier ones, a part as a whole where none of its rows fits, and what is `cutLast` after all
 * else; each cut is named.
 *
 * @param elsewhere where the rest is, for example `in the log of the run`
 * @throws RangeError where the first part, which has a head only, is longer
 */
export function fit(parts: readonly Part[], limit: number, elsewhere: string): string {
  const order = [...parts.keys()].sort((one, other) => rank(parts, one) - rank(parts, other));
  const shown: (string | undefined)[] = parts.map(() => undefined);
  let left = limit - cost(more(parts.length, "section", elsewhere));
  for (const index of order) {
    const part = parts[index];
    const text = part === undefined ? undefined : within(part, left, elsewhere);
    if (index === 0 && text === undefined) {
      throw new RangeError(`the heading does not fit into ${limit} bytes`);
    }
    shown[index] = text;
    left -= text === undefined ? 0 : cost(text);
  }
  const texts = shown.filter((text) => text !== undefined);
  const missing = parts.length - texts.length;
  return `${[...texts, ...(missing > 0 ? [more(missing, "section", elsewhere)] : [])].join("\n\n")}\n`;
}

/** The heading comes first, then what is cut last. */
function rank(parts: readonly Part[], index: number): number {
  if (index === 0) return 0;
  return parts[index]?.cutLast === true ? 1 : 2;
}

/** The part with as many rows as fit; `undefined` where it has some and none fits. */
function within({ head, rows, foot = [], noun }: Part, room: number, elsewhere: string): string | undefined {
  const whole = [...head, ...rows, ...foot].join("\n");
  if (cost(whole) <= room) return whole;
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
  return [...head, ...rows.slice(0, count), ...foot, ...cut].join("\n");
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
