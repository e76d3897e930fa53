/** Whether somebody is woken, or reads of it in the morning. */
const severities = ["urgent", "notice"] as const;
export type Severity = (typeof severities)[number];

/** One series of CloudWatch. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** A further dimension, of which the statistic takes in every value: each lane of a port. @default none */
  readonly across?: string | undefined;
  readonly statistic: "Average" | "Maximum" | "Minimum" | "Sum";
  /** 60 or a multiple of it. */
  readonly periodSeconds: number;
}

interface AlarmBase {
  /** Becomes part of its name and address, for example `database-replica-lag`. Never changes. */
  readonly name: string;
  /** What it is an alarm of: a row of the dashboard. */
  readonly subject: string;
  readonly severity: Severity;
  readonly metric: Metric;
  /** `increase`: the metric counts upwards, and what counts is by how much. @default "value" */
  readonly of?: "value" | "increase" | undefined;
  readonly comparison: "above" | "below";
  readonly threshold: number;
  /** How many periods are looked at. */
  readonly periods: number;
  /** How many of them must be bad. @default all */
  readonly badPeriods?: number | undefined;
  /** What it means and what to do, for whom it wakes. */
  readonly why: string;
  /** Where the metric is described. */
  readonly source: string;
}

/**
 * An alarm as data.
 *
 * One that rings in sessions only has no value outside them, so that silence cannot be what it rings for.
 */
export type MetricAlarm = AlarmBase &
  (
    | { readonly when: "always"; readonly missing: "breaching" | "notBreaching" | "missing" | "ignore" }
    | { readonly when: "session"; readonly missing: "notBreaching" | "ignore" }
  );
