import type { EdgeKind, Picture } from "../../src/environment/picture/picture";
import { edgeStyles } from "./style";

/** What the lines of a picture mean, as elements below it. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly string[];
}

const entry = { width: 170, height: 18, line: 32 };

/** Explains the kinds of lines that a picture has, in rows of at most a width. */
export function legendOf({ edges, nodes }: Picture, width: number): Legend {
  const kinds = (Object.keys(edgeStyles) as EdgeKind[]).filter((kind) =>
    edges.some((edge) => edge.kind === kind),
  );
  const lines = kinds.map((kind) => {
    const { line, width: stroke, pattern, meaning } = edgeStyles[kind];
    return {
      meaning,
      paint: `stroke="${line}" stroke-width="${stroke}"${pattern === "dotted" ? ' stroke-dasharray="1.5 3"' : ""}`,
    };
  });
  const planned = [...edges, ...nodes].some((each) => each.planned === true)
    ? [
        {
          meaning: "ordered, or not in use",
          paint: 'stroke="#555555" stroke-width="1.5" stroke-dasharray="6 4"',
        },
      ]
    : [];
  const all = [...lines, ...planned];
  const perRow = Math.max(1, Math.floor(width / entry.width));
  const rows = Math.ceil(all.length / perRow);
  return {
    width: Math.min(all.length, perRow) * entry.width,
    height: rows === 0 ? 0 : rows * entry.height + 14,
    elements: all.map(({ meaning, paint }, index) => {
      const [x, y] = [(index % perRow) * entry.width, Math.floor(index / perRow) * entry.height + 24];
      return `<line x1="${x}" y1="${y}" x2="${x + entry.line}" y2="${y}" ${paint}/><text x="${x + entry.line + 6}" y="${y + 3}" font-size="9">${meaning}</text>`;
    }),
  };
}
