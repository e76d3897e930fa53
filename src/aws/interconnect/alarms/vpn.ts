import type { AlarmThresholds } from "../../monitoring/spec/schema";
import type { Metric, MetricAlarm } from "../../monitoring/metric-alarm";

export interface VpnToWatch {
  /** Begins the alarms' names, for example `vpn-eqdc2`. */
  readonly name: string;
  readonly vpnConnectionId: string;
  /** Whether it backs up links, which carry the traffic while they are up. */
  readonly backup: boolean;
}

const source = "AWS Site-to-Site VPN user guide, Monitor VPN tunnels using CloudWatch";

/** Returns the alarms of a VPN connection: a tunnel that is down and, for a backup, traffic on it. */
export function vpnAlarms(
  { name, vpnConnectionId, backup }: VpnToWatch,
  thresholds: AlarmThresholds,
): MetricAlarm[] {
  const of = (metric: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/VPN",
    name: metric,
    dimensions: { VpnId: vpnConnectionId },
    statistic,
    periodSeconds: 300,
  });
  return [
    {
      name: `${name}-tunnel-down`,
      subject: name,
      severity: "notice",
      when: "always",
      // Of the connection, not of a tunnel: 1 with both tunnels up, less with one.
      metric: of("TunnelState", "Average"),
      comparison: "below",
      threshold: 1,
      periods: 3,
      missing: "breaching",
      why: "A tunnel of the path over the internet is down. With the second one down there is none.",
      source,
    },
    ...(backup
      ? [
          {
            name: `${name}-in-use`,
            subject: name,
            severity: "urgent",
            when: "session",
            metric: of("TunnelDataIn", "Sum"),
            comparison: "above",
            threshold: thresholds.vpnInUseBytes,
            periods: 1,
            missing: "notBreaching",
            why: "Traffic goes over the internet in place of the private link.",
            source,
          } satisfies MetricAlarm,
        ]
      : []),
  ];
}
