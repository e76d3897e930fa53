import type { Operation, Point } from "./operation";

/** How far from where an edge begins its label stands: edges that end at one part are further from each other there. */
const distanceFromTail = 85;

/**
 * Moves the label of an edge onto its line. Graphviz puts it beside the middle, where a reader cannot tell to which of
 * several lines it belongs.
 */
export function onItsLine(text: readonly Operation[], lines: readonly Operation[]): readonly Operation[] {
  const spline = lines.find(({ op }) => op === "b");
  const rows = text.filter((each) => each.op === "T");
  if (spline === undefined || !("points" in spline) || rows.length === 0) return text;
  const [x, y] = pointOf(spline.points);
  const left = Math.min(...rows.map(({ pt }) => pt[0]));
  const right = Math.max(...rows.map(({ pt, width }) => pt[0] + width));
  const [top, bottom] = [Math.max(...rows.map(({ pt }) => pt[1])), Math.min(...rows.map(({ pt }) => pt[1]))];
  const [moveX, moveY] = [x - (left + right) / 2, y - (top + bottom) / 2];
  return text.map((each) =>
    each.op === "T" ? { ...each, pt: [each.pt[0] + moveX, each.pt[1] + moveY] as const } : each,
  );
}

/** The point of a spline of cubic curves at that distance, a curve taken for as long as its ends are apart. */
function pointOf(points: readonly Point[]): Point {
  const ends = points.filter((_, index) => index % 3 === 0);
  const lengths = ends.slice(1).map((end, index) => distance(ends[index] ?? end, end));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let left = Math.min(distanceFromTail, whole / 2);
  for (const [index, length] of lengths.entries()) {
    const curve = points.slice(3 * index, 3 * index + 4);
    if (left <= length) return onCurve(curve, length === 0 ? 0 : left / length);
    left -= length;
  }
  return points[points.length - 1] ?? [0, 0];
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function onCurve([a = [0, 0], b = a, c = b, d = c]: readonly Point[], t: number): Point {
  const at = (axis: 0 | 1): number =>
    (1 - t) ** 3 * a[axis] +
    3 * (1 - t) ** 2 * t * b[axis] +
    3 * (1 - t) * t ** 2 * c[axis] +
    t ** 3 * d[axis];
  return [at(0), at(1)];
}
