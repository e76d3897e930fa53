import { escapedXml } from "../lib/escaped-xml";
import type { Operation, Point } from "./operation";

/** Width of dashes and dots, in units of the picture. */
const patterns: Readonly<Record<string, string>> = { dashed: "6 4", dotted: "1.5 3" };

interface Pen {
  readonly line: string;
  readonly fill: string;
  readonly width: number;
  readonly pattern: string | undefined;
  readonly fontSize: number;
  readonly bold: boolean;
}

const firstPen: Pen = {
  line: "#000000",
  fill: "none",
  width: 1,
  pattern: undefined,
  fontSize: 10,
  bold: false,
};

/** Returns the SVG elements of drawing operations. */
export function elementsOf(operations: readonly Operation[]): string[] {
  let pen = firstPen;
  return operations.flatMap((operation) => {
    const moved = penAfter(pen, operation);
    if (moved !== undefined) {
      pen = moved;
      return [];
    }
    return [shape(operation, pen)];
  });
}

/** The pen after an operation that draws nothing; `undefined` for one that draws. */
function penAfter(pen: Pen, operation: Operation): Pen | undefined {
  switch (operation.op) {
    case "c":
      return { ...pen, line: operation.color };
    case "C":
      return { ...pen, fill: operation.color };
    case "F":
      return { ...pen, fontSize: operation.size };
    case "t":
      return { ...pen, bold: operation.fontchar % 2 === 1 };
    case "S":
      return styled(pen, operation.style);
    default:
      return undefined;
  }
}

function styled(pen: Pen, style: string): Pen {
  const width = /^setlinewidth\((.+)\)$/.exec(style)?.[1];
  if (width !== undefined) return { ...pen, width: Number(width) };
  return { ...pen, pattern: patterns[style] };
}

function shape(operation: Operation, pen: Pen): string {
  const place = ([x, y]: Point): string => `${rounded(x)} ${rounded(-y)}`;
  const isFilled = operation.op === operation.op.toUpperCase();
  const paint = [
    `fill="${isFilled && operation.op !== "L" ? pen.fill : "none"}"`,
    `stroke="${pen.line}" stroke-width="${pen.width}"`,
    ...(pen.pattern === undefined ? [] : [`stroke-dasharray="${pen.pattern}"`]),
  ].join(" ");
  switch (operation.op) {
    case "P":
    case "p":
      return `<polygon points="${operation.points.map(place).join(" ")}" ${paint}/>`;
    case "L":
      return `<polyline points="${operation.points.map(place).join(" ")}" ${paint}/>`;
    case "B":
    case "b": {
      const [start, ...controls] = operation.points.map(place);
      return `<path d="M${start ?? ""} C${controls.join(" ")}" ${paint}/>`;
    }
    case "E":
    case "e": {
      const [x, y, radiusX, radiusY] = operation.rect;
      return `<ellipse cx="${rounded(x)}" cy="${rounded(-y)}" rx="${rounded(radiusX)}" ry="${rounded(radiusY)}" ${paint}/>`;
    }
    case "T": {
      const { pt, width, text } = operation;
      const [x, y] = [rounded(pt[0]), rounded(-pt[1])];
      const weight = pen.bold ? ' font-weight="bold"' : "";
      return `<text x="${x}" y="${y}" font-size="${pen.fontSize}"${weight} fill="${pen.line}" textLength="${rounded(width)}" lengthAdjust="spacingAndGlyphs">${escapedXml(text)}</text>`;
    }
    default:
      return "";
  }
}

/** A coordinate with as many digits as an eye can tell. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
