/** Control and format characters, among them marks of direction, and ends of line: what no line of a report shows. */
export const unprintable = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}`;

const each = new RegExp(`[${unprintable}]`, "gu");

/** Returns a text as one line, in which what cannot be printed is seen: `\u{200f}` for a mark of direction. */
export function printable(text: string): string {
  return text.replace(each, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
