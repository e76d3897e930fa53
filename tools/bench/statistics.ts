/** Several runs of one figure. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @throws RangeError when there is no value */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (min === undefined || max === undefined || lower === undefined || upper === undefined) {
    throw new RangeError("no value to take the median of");
  }
  return { median: (lower + upper) / 2, min, max };
}

/** `values[i] / bases[i]`: runs of the same round met the same state of the machine. */
export function pairwiseRatios(values: readonly number[], bases: readonly number[]): number[] {
  if (values.length !== bases.length) {
    throw new RangeError(`${values.length} values cannot be paired with ${bases.length}`);
  }
  return values.map((value, index) => value / (bases[index] ?? Number.NaN));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The slope of the straight line nearest to the points, by least squares. */
export function slope(points: readonly Point[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const covariance = mean(points.map((point) => (point.x - x) * (point.y - y)));
  const variance = mean(points.map((point) => (point.x - x) ** 2));
  if (!(variance > 0)) throw new RangeError("a slope needs points at two places");
  return covariance / variance;
}
