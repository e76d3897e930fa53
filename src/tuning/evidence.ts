/** A published measurement of a whole machine, tuned against default. */
export interface Measurement {
  readonly machine: string;
  readonly change: string;
}

/**
 * Round trips of small messages, tuned against default. Source: aws-samples/trading-latency-benchmark e5021f1,
 * assets/blog, part 2 (OS tuning); read 2026-11-22.
 */
export const measurements: readonly Measurement[] = [
  { machine: "m5zn.metal", change: "99th percentile 36 % lower" },
  { machine: "c7i", change: "99th percentile 29 % lower" },
  { machine: "c6in.metal", change: "99th percentile 6 % lower" },
  { machine: "c8g", change: "99th percentile the same" },
  { machine: "c7a.48xlarge", change: "median worse, 28.2 instead of 27.2 us" },
];
