import { styleText } from "node:util";

/** What stands out on a terminal. */
const marks: readonly (readonly [RegExp, Parameters<typeof styleText>[0]])[] = [
  [/^ *error\b/gm, "red"],
  [/^ *(?:advice|calendar|warning)\b/gm, "yellow"],
  [/(?<=: )(?:applied|no changes|nothing to apply)\b/gm, "green"],
  [/^## .+$/gm, "bold"],
  [/^… .+$/gm, "dim"],
];

/** Colours a text as it is written to a stream; leaves it as it is where that is no terminal. */
export function paint(text: string, stream: NodeJS.WriteStream): string {
  if (!takesColours(stream)) return text;
  return marks.reduce(
    (painted, [form, style]) =>
      painted.replace(form, (mark) => styleText(style, mark, { validateStream: false })),
    text,
  );
}

/** A terminal that has them, unless NO_COLOR or FORCE_COLOR says otherwise; the latter goes first, as in Node. */
function takesColours(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR: forced } = process.env;
  if (forced !== undefined) return ["", "true", "1", "2", "3"].includes(forced);
  return stream.isTTY && stream.hasColors(process.env);
}
