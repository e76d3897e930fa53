import type { MetricAlarm } from "../../monitoring/metric-alarm";

export interface AllowancesToWatch {
  /** Begins the alarms' names, for example `nodes-engine_a`. */
  readonly name: string;
  /** Where the CloudWatch agent on the machine publishes the counters of its interfaces, for example `CWAgent`. */
  readonly namespace: string;
  /** Dimensions that the agent publishes: an alarm with others never has a value. */
  readonly dimensions: Readonly<Record<string, string>>;
}

const allowances = {
  bw_in: "inbound bandwidth",
  bw_out: "outbound bandwidth",
  pps: "packets per second",
  conntrack: "tracked connections",
  linklocal: "requests to DNS, instance metadata and time",
};

/**
 * Returns alarms on packets that were queued or dropped because an interface exceeded an allowance of its machine.
 *
 * The counters only increase. Over several machines a maximum would follow the largest counter only; the average
 * increases with each of them, and also when a machine below the average leaves.
 */
export function allowanceAlarms({ name, namespace, dimensions }: AllowancesToWatch): MetricAlarm[] {
  return Object.entries(allowances).map(([allowance, of]): MetricAlarm => ({
    name: `${name}-allowance-${allowance.replace("_", "-")}`,
    subject: name,
    severity: allowance === "linklocal" ? "notice" : "urgent",
    when: "session",
    metric: {
      namespace,
      name: `ethtool_${allowance}_allowance_exceeded`,
      dimensions,
      statistic: "Average",
      periodSeconds: 60,
    },
    of: "increase",
    comparison: "above",
    threshold: 0,
    periods: 1,
    missing: "notBreaching",
    why: `Packets were dropped or queued: more than the allowance of ${of}.`,
    source: "CloudWatch agent, ethtool network metrics; ENA driver, allowance counters",
  }));
}
