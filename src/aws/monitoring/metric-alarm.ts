/** `urgent` alarms go to pagers and e-mail, `notice` alarms to e-mail only. */
export type Severity = "urgent" | "notice";

/** One series of CloudWatch. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** A dimension over all of whose values the statistic is taken, such as the lanes of a port. @default none */
  readonly across?: string | undefined;
  readonly statistic: "Average" | "Maximum" | "Minimum" | "Sum";
  /** A multiple of 60. */
  readonly periodSeconds: number;
}

interface AlarmBase {
  /** Becomes part of its name and address, for example `database-replica-lag`. Never changes. */
  readonly name: string;
  /** What it watches, for example `database`: a row of the dashboard. */
  readonly subject: string;
  readonly severity: Severity;
  readonly metric: Metric;
  /** What is compared: the metric's `value`, or its `increase` since the last period. @default "value" */
  readonly of?: "value" | "increase" | undefined;
  readonly comparison: "above" | "below";
  readonly threshold: number;
  /** Number of the latest periods that are evaluated. */
  readonly periods: number;
  /** How many of them must breach the threshold. @default all */
  readonly badPeriods?: number | undefined;
  /** What it means and what to do, for the person on call. */
  readonly why: string;
  /** The document that describes the metric. */
  readonly source: string;
}

/**
 * An alarm as data.
 *
 * An alarm that is active in sessions only has no data outside them, so missing data cannot be what breaches.
 */
export type MetricAlarm = AlarmBase &
  (
    | { readonly when: "always"; readonly missing: "breaching" | "notBreaching" | "missing" | "ignore" }
    | { readonly when: "session"; readonly missing: "notBreaching" | "ignore" }
  );
