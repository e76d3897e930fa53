import type { MetricAlarm } from "./metric-alarm";

export interface TopicToWatch {
  /** The topic's name, which is not its ARN. */
  readonly topicName: string;
}

/** Alarms of alerts that were not delivered. Their severity is notice: e-mail still arrives if the pager does not. */
export function alertAlarms({ topicName }: TopicToWatch): MetricAlarm[] {
  return [
    {
      name: "alerts-undelivered",
      subject: "alerts",
      severity: "notice",
      when: "always",
      metric: {
        namespace: "AWS/SNS",
        name: "NumberOfNotificationsFailed",
        dimensions: { TopicName: topicName },
        statistic: "Sum",
        periodSeconds: 300,
      },
      comparison: "above",
      threshold: 0,
      periods: 1,
      missing: "notBreaching",
      why: "An urgent alarm did not reach a pager. Its address may have changed, or its key.",
      source: "Amazon SNS developer guide, monitoring topics using CloudWatch",
    },
  ];
}
