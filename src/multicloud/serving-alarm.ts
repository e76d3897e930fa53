import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { Construct } from "constructs";
import type { ServingMetric } from "../environment/dns/schema";

/**
 * An alarm that a health check can read: of one metric of standard resolution, by a plain statistic, without "M out of N".
 * Source: Route 53 developer guide, Monitoring CloudWatch alarms.
 */
export function servingAlarm(
  scope: Construct,
  id: string,
  { name, metric }: { readonly name: string; readonly metric: ServingMetric },
): CloudwatchMetricAlarm {
  return new CloudwatchMetricAlarm(scope, id, {
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
