import type { Metric, MetricAlarm } from "../../monitoring/metric-alarm";

export interface InstanceToWatch {
  /** Begins the alarms' names, for example `engine-1`. */
  readonly name: string;
  readonly instanceId: string;
  /** Whether it is bare metal: EC2 publishes metrics of EBS limits for virtual machines only. */
  readonly metal: boolean;
  /** Volumes by what they hold, for example `boot`. */
  readonly volumeIds: Readonly<Record<string, string>>;
}

const ec2Source = "Amazon EC2 user guide, CloudWatch metrics for your instances";
const ebsSource =
  "Amazon EBS user guide, CloudWatch metrics for EBS; Amazon CloudWatch user guide, Supported metrics for resource tags for telemetry";

/** Returns the alarms of one machine of a fleet and its volumes. */
export function instanceAlarms({ name, instanceId, metal, volumeIds }: InstanceToWatch): MetricAlarm[] {
  const of = (metric: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/EC2",
    name: metric,
    dimensions: { InstanceId: instanceId },
    statistic,
    periodSeconds: 60,
  });
  return [
    {
      name: `${name}-failed`,
      subject: name,
      severity: "urgent",
      when: "always",
      metric: of("StatusCheckFailed", "Maximum"),
      comparison: "above",
      threshold: 0,
      periods: 2,
      missing: "breaching",
      why: "The machine or its host fails its status check, or is gone.",
      source: ec2Source,
    },
    ...(metal ? [] : machineLimitAlarms(name, of)),
    ...Object.entries(volumeIds).flatMap(([use, volumeId]) =>
      volumeLimitAlarms(name, use, { InstanceId: instanceId, VolumeId: volumeId }),
    ),
  ];
}

/** Alarms on the EBS limits of the machine, which can be below the sum of its volumes. */
function machineLimitAlarms(
  name: string,
  of: (metric: string, statistic: Metric["statistic"]) => Metric,
): MetricAlarm[] {
  const limits = { iops: "InstanceEBSIOPSExceededCheck", throughput: "InstanceEBSThroughputExceededCheck" };
  const balances = { "io-balance": "EBSIOBalance%", "byte-balance": "EBSByteBalance%" };
  return [
    ...Object.entries(limits).map(([slot, metric]) =>
      limitAlarm(`${name}-ebs-${slot}`, name, of(metric, "Maximum"), "The machine's disk limit is reached"),
    ),
    ...Object.entries(balances).map(([slot, metric]): MetricAlarm => ({
      name: `${name}-ebs-${slot}`,
      subject: name,
      severity: "notice",
      when: "always",
      metric: { ...of(metric, "Minimum"), periodSeconds: 300 },
      comparison: "below",
      threshold: 50,
      periods: 1,
      // Only sizes with an EBS burst have a balance.
      missing: "notBreaching",
      why: "The machine lives on its disk burst. When it is spent the disk falls to the baseline.",
      source: ec2Source,
    })),
  ];
}

/** Alarms on the limits of one volume. The metrics have two dimensions: with the volume alone they have no value. */
function volumeLimitAlarms(name: string, use: string, dimensions: Metric["dimensions"]): MetricAlarm[] {
  const checks = { iops: "VolumeIOPSExceededCheck", throughput: "VolumeThroughputExceededCheck" };
  return Object.entries(checks).map(([slot, metric]) =>
    limitAlarm(
      `${name}-${use}-${slot}`,
      name,
      {
        namespace: "AWS/EBS",
        name: metric,
        dimensions,
        statistic: "Maximum",
        periodSeconds: 60,
      },
      `The limit of volume ${use} is reached`,
    ),
  );
}

function limitAlarm(name: string, subject: string, metric: Metric, what: string): MetricAlarm {
  return {
    name,
    subject,
    severity: "notice",
    when: "session",
    metric,
    comparison: "above",
    threshold: 0,
    periods: 5,
    badPeriods: 3,
    missing: "notBreaching",
    why: `${what}: requests wait.`,
    source: metric.namespace === "AWS/EBS" ? ebsSource : ec2Source,
  };
}
