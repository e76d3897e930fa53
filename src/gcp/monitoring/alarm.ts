/** `urgent` alarms go to pagers and e-mail, `notice` alarms to e-mail only. */
export type Severity = "urgent" | "notice";

/**
 * What a label is: a text, one of several, none of several, or an id that some metrics have bare and others as the end
 * of a path.
 */
export type LabelValue =
  | string
  | { readonly oneOf: readonly string[] }
  | { readonly noneOf: readonly string[] }
  | { readonly id: string };

export type LabelValues = Readonly<Record<string, LabelValue>>;

/**
 * How the points of a period become one: `count-true` and `fraction-true` are of a metric that is true or false,
 * `delta` and `rate` of one that counts. `latest` is the last point of the period.
 */
export type Aligner =
  "count-true" | "delta" | "deviation" | "fraction-true" | "latest" | "max" | "mean" | "min" | "rate";

/** How several series become one for each value of the labels `by`. */
export interface Reducer {
  readonly kind: "count-false" | "max" | "min" | "sum";
  /** Labels of the metric or of its resource, as `metric.label.<name>` or `resource.label.<name>`. */
  readonly by: readonly string[];
}

/** Series of Cloud Monitoring. */
export interface Metric {
  /** For example `cloudsql.googleapis.com/database/up`. The catalogue lists it, with its resource. */
  readonly type: string;
  readonly resourceLabels: LabelValues;
  /** @default none */
  readonly metricLabels?: LabelValues | undefined;
  readonly aligner: Aligner;
  /** The period, a multiple of 60. */
  readonly periodSeconds: number;
  /** @default each series is compared for itself */
  readonly reducer?: Reducer | undefined;
}

interface AlarmBase {
  /** Becomes part of its name and address, for example `database-replica-lag`. Never changes. */
  readonly name: string;
  /** What it watches, for example `database`: a section of the dashboard. */
  readonly subject: string;
  readonly severity: Severity;
  /** What it means, for the person on call. */
  readonly why: string;
  /** What to do first, as an imperative. */
  readonly act: string;
  /** The document that describes the metric or the log entry. */
  readonly source: string;
}

interface Compared {
  readonly kind: "metric";
  readonly metric: Metric;
  readonly comparison: "above" | "below";
  readonly threshold: number;
  /** How long it lasts before the alarm rings, a multiple of 60 and at least that. */
  readonly forSeconds: number;
}

/**
 * An alarm on a metric.
 *
 * One that is active in sessions only sees nothing outside them, so missing data cannot be what rings.
 */
export type MetricAlarm = AlarmBase &
  Compared &
  (
    | {
        readonly when: "always";
        /** What data that stops arriving is taken for: a breach, all well, or neither. */
        readonly missing: "breaching" | "notBreaching" | "ignore";
      }
    | { readonly when: "session" }
  );

/** An alarm on series that stop. It rings only for one that had data within a day. */
export interface SilenceAlarm extends AlarmBase {
  readonly kind: "silence";
  readonly metric: Metric;
  /** A multiple of 60. */
  readonly forSeconds: number;
}

/** An alarm on entries of Cloud Logging: each that matches rings, but not more often than every five minutes. */
export interface LogAlarm extends AlarmBase {
  readonly kind: "log";
  /** In the logging query language, without comments. */
  readonly filter: string;
  /** Fields of the entry that the notification shows, by label, for example `{ title: "jsonPayload.title" }`. */
  readonly shows: Readonly<Record<string, string>>;
}

/** An alarm as data. */
export type Alarm = MetricAlarm | SilenceAlarm | LogAlarm;
