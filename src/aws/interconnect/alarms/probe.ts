import type { AlarmThresholds } from "../../monitoring/spec/schema";
import type { Metric, MetricAlarm } from "../../monitoring/metric-alarm";

export interface ProbeToWatch {
  /** Begins the alarms' names, for example `probe-xnas-a`. */
  readonly name: string;
  readonly monitorName: string;
  readonly probeId: string;
}

const source = "Amazon CloudWatch user guide, Network Synthetic Monitor: AWS/NetworkMonitor";

/** Returns the alarms of a probe: loss, health of AWS's part of the path, and round trip where a limit is set. */
export function probeAlarms(
  { name, monitorName, probeId }: ProbeToWatch,
  { probeLossPercent, probeRttMicroseconds }: AlarmThresholds,
): MetricAlarm[] {
  const of = (metric: string): Metric => ({
    namespace: "AWS/NetworkMonitor",
    name: metric,
    dimensions: { Monitor: monitorName, Probe: probeId },
    statistic: "Average",
    periodSeconds: 60,
  });
  const common = { subject: name, when: "session", source, comparison: "above" } as const;
  return [
    {
      ...common,
      name: `${name}-loss`,
      severity: "urgent",
      metric: of("PacketLoss"),
      threshold: probeLossPercent,
      periods: 3,
      missing: "notBreaching",
      why: "Packets to the other side are lost.",
    },
    {
      ...common,
      name: `${name}-health`,
      severity: "notice",
      metric: of("HealthIndicator"),
      threshold: 0,
      periods: 3,
      missing: "notBreaching",
      why: "AWS sees its own part of the path impaired: open a case with it.",
    },
    ...(probeRttMicroseconds === undefined
      ? []
      : [
          {
            ...common,
            name: `${name}-rtt`,
            severity: "notice",
            metric: of("RTT"),
            threshold: probeRttMicroseconds,
            periods: 3,
            missing: "notBreaching",
            why: "The round trip is longer than stated: a re-route, or a queue.",
          } satisfies MetricAlarm,
        ]),
  ];
}
