import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { ServingMetric } from "../environment/dns/schema";

export interface ServingAlarmProps {
  readonly name: string;
  readonly metric: ServingMetric;
}

/**
 * An alarm that a health check can read: of one metric of standard resolution, by a plain statistic, without "M out of N".
 * Source: Route 53 developer guide, Monitoring CloudWatch alarms.
 */
export class ServingAlarm extends Construct {
  readonly resource: CloudwatchMetricAlarm;
  /** What it measures, in a word: a check keeps a copy of it, and is to be updated with it. */
  readonly measures: string;

  constructor(scope: Construct, id: string, { name, metric }: ServingAlarmProps) {
    super(scope, id);
    this.measures = JSON.stringify(metric);
    this.resource = new CloudwatchMetricAlarm(this, "Resource", {
      region: metric.region,
      alarmName: name,
      alarmDescription: "Read by a health check of Route 53, which leads clients by it",
      namespace: metric.namespace,
      metricName: metric.metric,
      dimensions: { ...metric.dimensions },
      statistic: metric.statistic,
      period: metric.periodSeconds,
      evaluationPeriods: metric.periods,
      comparisonOperator: "LessThanThreshold",
      threshold: metric.atLeast,
      treatMissingData: "missing",
    });
  }
}
