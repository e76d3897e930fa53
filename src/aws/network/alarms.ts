import type { MetricAlarm } from "../monitoring/metric-alarm";

export interface WatchedNatGateway {
  /** Begins the alarms' names, for example `nat-a`. */
  readonly name: string;
  readonly natGatewayId: string;
}

const faults = [
  {
    metric: "ErrorPortAllocation",
    slot: "ports",
    severity: "urgent",
    periods: 1,
    why: "No source port was left for a connection: 55 000 for each address and destination. Add an egress address.",
  },
  {
    metric: "PacketsDropCount",
    slot: "drops",
    severity: "notice",
    periods: 3,
    why: "The gateway drops packets, which AWS calls a passing fault of its own. Look at AWS Health.",
  },
] as const;

/** Returns the alarms on the faults of a NAT gateway. */
export function natGatewayAlarms({ name, natGatewayId }: WatchedNatGateway): MetricAlarm[] {
  return faults.map(({ metric, slot, severity, periods, why }): MetricAlarm => ({
    name: `${name}-${slot}`,
    subject: "nat",
    severity,
    when: "always",
    metric: {
      namespace: "AWS/NATGateway",
      name: metric,
      dimensions: { NatGatewayId: natGatewayId },
      statistic: "Sum",
      periodSeconds: 60,
    },
    comparison: "above",
    threshold: 0,
    periods,
    missing: "notBreaching",
    why,
    source: "Amazon VPC user guide, NAT gateway metrics and dimensions",
  }));
}
