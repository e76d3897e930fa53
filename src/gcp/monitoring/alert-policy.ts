import {
  MonitoringAlertPolicy,
  type MonitoringAlertPolicyConditions,
} from "@cdktf/provider-google/lib/monitoring-alert-policy";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { WeekSpan } from "../../core/week";
import { labelsOf } from "../region/spec/labels";
import { resourceName } from "../region/spec/names";
import type { Alarm, MetricAlarm, Severity } from "./alarm";
import { aggregation, metricFilter } from "./metric-filter";
import { promQuery } from "./prom-query";
import { insideSpans } from "./session-expression";

export interface AlertPolicyProps {
  readonly alarm: Alarm;
  /** Begins its name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Names of the notification channels for each severity. */
  readonly channels: Readonly<Record<Severity, readonly string[]>>;
  /** When venues trade, in UTC. Without sessions, an alarm for sessions is always active. */
  readonly sessions: readonly WeekSpan[];
}

type Condition = Omit<MonitoringAlertPolicyConditions, "displayName">;

const severities = { urgent: "CRITICAL", notice: "WARNING" } as const;
const comparisons = { above: "COMPARISON_GT", below: "COMPARISON_LT" } as const;
const missingData = {
  breaching: "EVALUATION_MISSING_DATA_ACTIVE",
  notBreaching: "EVALUATION_MISSING_DATA_INACTIVE",
  ignore: "EVALUATION_MISSING_DATA_NO_OP",
} as const;

/** Seconds after which an incident closes that no data closes: half an hour to a week. Source: Cloud Monitoring API. */
const autoCloseSeconds = { log: 1800, silence: 604_800, metric: 604_800 } as const;
/** Least time between two notifications of log entries. */
const logIntervalSeconds = 300;

/** An alert policy of Cloud Monitoring with one condition, which notifies the channels of its severity. */
export class AlertPolicy extends Construct {
  readonly resource: MonitoringAlertPolicy;

  constructor(scope: Construct, id: string, { alarm, prefix, tags, channels, sessions }: AlertPolicyProps) {
    super(scope, id);
    const name = resourceName("alertPolicy", prefix, alarm.name);
    this.resource = new MonitoringAlertPolicy(this, "Resource", {
      displayName: name,
      combiner: "OR",
      severity: severities[alarm.severity],
      conditions: [{ displayName: alarm.name, ...condition(alarm, sessions) }],
      notificationChannels: [...channels[alarm.severity]],
      documentation: {
        subject: `${alarm.severity === "urgent" ? "URGENT " : ""}${name}`,
        content: `${alarm.why}\n\n**First:** ${alarm.act}`,
        mimeType: "text/markdown",
      },
      alertStrategy: {
        autoClose: `${autoCloseSeconds[alarm.kind]}s`,
        // The API asks for it of log entries, and refuses it of metrics.
        ...(alarm.kind === "log" && { notificationRateLimit: { period: `${logIntervalSeconds}s` } }),
      },
      // The provider's default labels do not reach them.
      userLabels: { subject: alarm.subject, ...labelsOf(tags) },
    });
  }
}

function condition(alarm: Alarm, sessions: readonly WeekSpan[]): Condition {
  switch (alarm.kind) {
    case "log":
      return {
        conditionMatchedLog: {
          filter: alarm.filter,
          labelExtractors: mapValues(alarm.shows, (field) => `EXTRACT(${field})`),
        },
      };
    case "silence":
      return {
        conditionAbsent: {
          filter: metricFilter(alarm.metric),
          duration: `${alarm.forSeconds}s`,
          aggregations: [aggregation(alarm.metric)],
        },
      };
    case "metric":
      return compared(alarm, sessions);
  }
}

function compared(alarm: MetricAlarm, sessions: readonly WeekSpan[]): Condition {
  const inside = alarm.when === "session" ? insideSpans(sessions) : undefined;
  const duration = `${alarm.forSeconds}s`;
  if (inside !== undefined) {
    return {
      conditionPrometheusQueryLanguage: {
        query: promQuery(alarm, inside),
        duration,
        evaluationInterval: "60s",
        // The metric has no data before the first resource that writes it.
        disableMetricValidation: true,
      },
    };
  }
  return {
    conditionThreshold: {
      filter: metricFilter(alarm.metric),
      comparison: comparisons[alarm.comparison],
      thresholdValue: alarm.threshold,
      duration,
      aggregations: [aggregation(alarm.metric)],
      trigger: { count: 1 },
      evaluationMissingData: missingData[alarm.when === "session" ? "notBreaching" : alarm.missing],
    },
  };
}
