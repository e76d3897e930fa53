import type { Aggregation } from "../catalog/metrics";

/** `urgent` alarms go to pagers and e-mail, `notice` alarms to e-mail only. */
export type Severity = "urgent" | "notice";

/** Series of Azure Monitor. */
export interface Metric {
  /** For example `Microsoft.KeyVault/vaults`. The catalogue lists it. */
  readonly namespace: string;
  readonly name: string;
  /** Id of the resource that has it. */
  readonly resourceId: string;
  readonly aggregation: Aggregation;
  /** Minutes of which the points are taken together. */
  readonly windowMinutes: 1 | 5 | 15 | 30 | 60;
  /** Values of dimensions whose series count; `*` compares each series for itself. @default all series as one */
  readonly dimensions?: Readonly<Record<string, "*" | readonly string[]>> | undefined;
}

interface AlarmBase {
  /** Becomes part of its name and address, for example `database-replica-lag`. Never changes. */
  readonly name: string;
  /** What it watches, for example `database`: a section of the workbook. */
  readonly subject: string;
  readonly severity: Severity;
  /** What it means, for the person on call. */
  readonly why: string;
  /** What to do first, as an imperative. */
  readonly act: string;
  /** The document that describes the metric or the event. */
  readonly source: string;
}

/** An alarm on a metric. */
export interface MetricAlarm extends AlarmBase {
  readonly kind: "metric";
  readonly metric: Metric;
  readonly comparison: "above" | "below";
  readonly threshold: number;
  /**
   * Whether it rings at any time, or in sessions only. One for sessions is a query over what a diagnostic setting sends
   * to Log Analytics, so its metric is exported and all its series are one.
   */
  readonly when: "always" | "session";
}

/** An alarm on events that Azure itself reports of its services or of resources. */
export type EventAlarm = AlarmBase &
  (
    | {
        readonly kind: "service-health";
        readonly subscriptionId: string;
        readonly events: readonly ("ActionRequired" | "Incident" | "Maintenance" | "Security")[];
        /** Regions by their display names, such as `South Central US`; `Global` for what lies in none. */
        readonly locations: readonly string[];
      }
    | {
        readonly kind: "resource-health";
        /** Ids of resources, resource groups or subscriptions. */
        readonly scopes: readonly string[];
        readonly current: readonly ("Degraded" | "Unavailable")[];
      }
    | {
        readonly kind: "operation";
        readonly scopes: readonly string[];
        /** For example `Microsoft.KeyVault/vaults/delete`. */
        readonly operation: string;
      }
  );

/** An alarm on entries of the region's workspace: each that matches rings. */
export interface LogAlarm extends AlarmBase {
  readonly kind: "log";
  /** KQL that has a row for each entry. */
  readonly query: readonly string[];
  /** Most minutes from the time of an entry until it is in the workspace. */
  readonly arrivesWithinMinutes: number;
}

/** An alarm as data. */
export type Alarm = MetricAlarm | EventAlarm | LogAlarm;

/** What of a resource goes to Log Analytics. */
export interface Logged {
  /** Becomes part of an address, for example `database`. Never changes. */
  readonly name: string;
  readonly resourceId: string;
  /** Categories of resource logs. */
  readonly logs: readonly string[];
  /** Whether they go to AzureDiagnostics, because Azure has no table of their own. @default false */
  readonly sharedTable?: boolean | undefined;
  /** Whether its metrics go there too. */
  readonly metrics: boolean;
}
