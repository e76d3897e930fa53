import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { WeekSpan } from "../../core/week";
import { insightsQuery } from "./insights-query";
import type { MetricAlarm, Severity } from "./metric-alarm";
import { minuteOfWeek, withinSpans } from "./session-expression";

export interface AlarmProps {
  readonly alarm: MetricAlarm;
  /** Begins its name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** ARN of the topic for each severity. */
  readonly topics: Readonly<Record<Severity, string>>;
  /** When venues trade, in UTC. Without sessions, an alarm for sessions is always active. */
  readonly sessions: readonly WeekSpan[];
}

const operators = { above: "GreaterThanThreshold", below: "LessThanThreshold" } as const;

/** Returns the name of an alarm in its region. */
export function alarmName(prefix: string, { name }: MetricAlarm): string {
  return resourceName("alarm", prefix, name);
}

/** A CloudWatch alarm that notifies the topic of its severity when it begins and when it ends. */
export class Alarm extends Construct {
  readonly resource: CloudwatchMetricAlarm;

  constructor(scope: Construct, id: string, { alarm, prefix, topics, sessions }: AlarmProps) {
    super(scope, id);
    const topic = topics[alarm.severity];
    this.resource = new CloudwatchMetricAlarm(this, "Resource", {
      alarmName: alarmName(prefix, alarm),
      alarmDescription: alarm.why,
      comparisonOperator: operators[alarm.comparison],
      threshold: alarm.threshold,
      evaluationPeriods: alarm.periods,
      datapointsToAlarm: alarm.badPeriods ?? alarm.periods,
      treatMissingData: alarm.missing,
      alarmActions: [topic],
      okActions: [topic],
      ...observed(alarm, sessions),
    });
  }
}

type Observed = Pick<
  CloudwatchMetricAlarmConfig,
  "namespace" | "metricName" | "dimensions" | "statistic" | "period" | "metricQuery"
>;

/** The metric, or an expression over it: the API takes one of the two. */
function observed(alarm: MetricAlarm, sessions: readonly WeekSpan[]): Observed {
  const { namespace, name, dimensions, across, statistic, periodSeconds } = alarm.metric;
  const value = alarm.of === "increase" ? "DIFF(m)" : "m";
  const inSession = alarm.when === "session" ? withinSpans("t", value, sessions) : undefined;
  const computed = inSession ?? (value === "m" ? undefined : value);
  const of = { namespace, metricName: name, dimensions: { ...dimensions }, period: periodSeconds };
  if (across === undefined && computed === undefined) return { ...of, statistic };
  const series =
    across === undefined
      ? { id: "m", metric: { ...of, stat: statistic } }
      : { id: "m", expression: insightsQuery(alarm.metric, across), period: periodSeconds, label: name };
  if (computed === undefined) return { metricQuery: [{ ...series, returnData: true }] };
  const minute = { id: "t", expression: minuteOfWeek("m"), label: "minute of the week, UTC" };
  return {
    metricQuery: [
      { ...series, returnData: false },
      ...(inSession === undefined ? [] : [{ ...minute, returnData: false }]),
      { id: "e", expression: computed, label: name, returnData: true },
    ],
  };
}
