import { MonitorActivityLogAlert } from "@cdktf/provider-azurerm/lib/monitor-activity-log-alert";
import { MonitorMetricAlert } from "@cdktf/provider-azurerm/lib/monitor-metric-alert";
import { MonitorScheduledQueryRulesAlertV2 } from "@cdktf/provider-azurerm/lib/monitor-scheduled-query-rules-alert-v2";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { metricFacts } from "../catalog/metrics";
import type { WeekSpan } from "../../core/week";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { Alarm, EventAlarm, LogAlarm, MetricAlarm, Severity } from "./alarm";
import { kql, lookEveryMinutes, sessionLookBackMinutes, sessionQuery } from "./session-query";

export interface AlertProps {
  readonly alarm: Alarm;
  /** Begins its name, for example `hft-production-arizona`. */
  readonly prefix: string;
  readonly home: Home;
  /** Ids of the action groups for each severity. */
  readonly groups: Readonly<Record<Severity, readonly string[]>>;
  readonly workspaceId: string;
  /** What sends the metrics of queries, for an alarm in sessions. */
  readonly after: readonly ITerraformDependable[];
  /** When venues trade, in UTC. Without sessions, an alarm for sessions is always active. */
  readonly sessions: readonly WeekSpan[];
}

/** Critical and Warning. */
const severities = { urgent: 0, notice: 2 } as const;
const operators = { above: "GreaterThan", below: "LessThan" } as const;

/** Minutes that a query over entries looks back, of those that Azure takes for it and, halved, for holding back notifications. */
const lookBacks = [30, 60, 120] as const;

type Resource = MonitorActivityLogAlert | MonitorMetricAlert | MonitorScheduledQueryRulesAlertV2;

/** An alert rule of Azure Monitor, which notifies the action groups of its severity. */
export class Alert extends Construct {
  readonly resource: Resource;

  constructor(scope: Construct, id: string, props: AlertProps) {
    super(scope, id);
    this.resource = this.build(props);
  }

  private build(props: AlertProps): Resource {
    const { alarm } = props;
    switch (alarm.kind) {
      case "metric":
        return alarm.when === "session" ? this.inSessions(alarm, props) : this.onMetric(alarm, props);
      case "log":
        return this.onLog(alarm, props);
      default:
        return this.onEvents(alarm, props);
    }
  }

  private onMetric(alarm: MetricAlarm, props: AlertProps): MonitorMetricAlert {
    const { namespace, name, resourceId, aggregation, windowMinutes, dimensions = {} } = alarm.metric;
    checkMetric(alarm);
    return new MonitorMetricAlert(this, "Resource", {
      ...common(alarm, props),
      scopes: [resourceId],
      severity: severities[alarm.severity],
      frequency: "PT1M",
      windowSize: duration(windowMinutes),
      criteria: [
        {
          metricNamespace: namespace,
          metricName: name,
          aggregation,
          operator: operators[alarm.comparison],
          threshold: alarm.threshold,
          dimension: Object.entries(dimensions).map(([dimension, values]) => ({
            name: dimension,
            operator: "Include",
            values: values === "*" ? ["*"] : [...values],
          })),
        },
      ],
      action: props.groups[alarm.severity].map((actionGroupId) => ({ actionGroupId })),
    });
  }

  private inSessions(alarm: MetricAlarm, props: AlertProps): MonitorScheduledQueryRulesAlertV2 {
    checkMetric(alarm);
    return new MonitorScheduledQueryRulesAlertV2(this, "Resource", {
      ...query(alarm, props),
      windowDuration: duration(sessionLookBackMinutes(alarm.metric)),
      criteria: [
        {
          query: sessionQuery(alarm, props.sessions),
          // The worst of the windows that it looks at.
          timeAggregationMethod: alarm.comparison === "above" ? "Maximum" : "Minimum",
          metricMeasureColumn: "value",
          operator: operators[alarm.comparison],
          threshold: alarm.threshold,
        },
      ],
      // It ends by itself, with the session at the latest.
      autoMitigationEnabled: true,
    });
  }

  /** Of an entry somebody is told once or twice, however late it arrives, and beside whichever others. */
  private onLog(alarm: LogAlarm, props: AlertProps): MonitorScheduledQueryRulesAlertV2 {
    const lookBack = lookBackMinutes(alarm);
    return new MonitorScheduledQueryRulesAlertV2(this, "Resource", {
      ...query(alarm, props),
      windowDuration: duration(lookBack),
      criteria: [
        { query: kql(alarm.query), timeAggregationMethod: "Count", operator: "GreaterThan", threshold: 0 },
      ],
      // What was done stays done: it ends when somebody closes it.
      autoMitigationEnabled: false,
      muteActionsAfterAlertDuration: duration(lookBack / 2),
    });
  }

  private onEvents(alarm: EventAlarm, props: AlertProps): MonitorActivityLogAlert {
    return new MonitorActivityLogAlert(this, "Resource", {
      ...common(alarm, props),
      // Azure makes it nowhere else than globally and in Europe.
      location: "global",
      scopes:
        alarm.kind === "service-health" ? [`/subscriptions/${alarm.subscriptionId}`] : [...alarm.scopes],
      criteria: criteria(alarm),
      action: props.groups[alarm.severity].map((actionGroupId) => ({ actionGroupId })),
    });
  }
}

/**
 * How far a query looks back, so that an entry that arrives late is still seen after the notification of an earlier one has
 * held others back for half of that time.
 *
 * @throws Error for entries that arrive later than that
 */
function lookBackMinutes({ name, arrivesWithinMinutes }: LogAlarm): number {
  const enough = lookBacks.find((minutes) => minutes / 2 >= arrivesWithinMinutes + lookEveryMinutes);
  if (enough === undefined) throw new Error(`${name}: entries arrive too late for a query`);
  return enough;
}

/** @throws Error for an aggregation or a dimension that the metric does not have, and for a window between two points */
function checkMetric({ metric }: MetricAlarm): void {
  const { aggregations, dimensions, grainMinutes } = metricFacts(metric.namespace, metric.name);
  const of = `${metric.namespace} ${metric.name}`;
  if (metric.windowMinutes < grainMinutes) throw new Error(`${of} has a point every ${grainMinutes} minutes`);
  if (!aggregations.includes(metric.aggregation)) throw new Error(`${of} has no ${metric.aggregation}`);
  for (const name of Object.keys(metric.dimensions ?? {})) {
    if (!dimensions.includes(name)) throw new Error(`${of} has no dimension ${name}`);
  }
}

function query(alarm: Alarm, props: AlertProps) {
  return {
    ...common(alarm, props),
    location: props.home.location,
    scopes: [props.workspaceId],
    severity: severities[alarm.severity],
    evaluationFrequency: duration(lookEveryMinutes),
    // The table is there once something has sent to it.
    skipQueryValidation: true,
    action: { actionGroups: [...props.groups[alarm.severity]] },
    dependsOn: [...props.after],
  };
}

function common(alarm: Alarm, { prefix, home }: AlertProps) {
  return {
    name: resourceName("alertRule", prefix, alarm.name),
    resourceGroupName: home.resourceGroupName,
    description: `${alarm.why} First: ${alarm.act}`,
  };
}

function criteria(alarm: EventAlarm) {
  switch (alarm.kind) {
    case "service-health":
      return {
        category: "ServiceHealth",
        serviceHealth: { events: [...alarm.events], locations: [...alarm.locations] },
      };
    case "resource-health":
      return {
        category: "ResourceHealth",
        // What somebody of the firm stopped is no fault.
        resourceHealth: { current: [...alarm.current], reason: ["PlatformInitiated", "Unknown"] },
      };
    case "operation":
      return { category: "Administrative", operationName: alarm.operation, statuses: ["Succeeded"] };
  }
}

function duration(minutes: number): string {
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}
