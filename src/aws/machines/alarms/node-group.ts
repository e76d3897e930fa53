import type { MetricAlarm } from "../../monitoring/metric-alarm";

export interface NodeGroupToWatch {
  /** Begins the alarms' names, for example `engine_a`. */
  readonly name: string;
  /** Name of the Auto Scaling group of the node group. */
  readonly autoScalingGroup: string;
  readonly trading: boolean;
}

/**
 * Returns the alarms of the nodes of one group. They are of EC2's status checks and not of the kubelet: those of a machine
 * that starts have a state of their own, initializing (EC2 API, InstanceStatusDetails), so a node that joins has not failed.
 */
export function nodeGroupAlarms({ name, autoScalingGroup, trading }: NodeGroupToWatch): MetricAlarm[] {
  return [
    {
      name: `nodes-${name}-failed`,
      subject: "nodes",
      severity: trading ? "urgent" : "notice",
      when: "always",
      metric: {
        namespace: "AWS/EC2",
        name: "StatusCheckFailed",
        dimensions: { AutoScalingGroupName: autoScalingGroup },
        statistic: "Maximum",
        periodSeconds: 60,
      },
      comparison: "above",
      threshold: 0,
      periods: 2,
      // A group without nodes has no checks.
      missing: "notBreaching",
      why: trading
        ? "A trading node fails its status check. Nothing replaces it in a session: drain it and use the spare."
        : "A node fails its status check. The group replaces it.",
      source: "Amazon EC2 user guide, CloudWatch metrics: status checks, by AutoScalingGroupName",
    },
  ];
}
