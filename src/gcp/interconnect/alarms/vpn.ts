import type { Metric, MetricAlarm } from "../../monitoring/alarm";
import type { AlarmThresholds } from "../../monitoring/spec/schema";

export interface VpnToWatch {
  /** Begins the alarms' names, for example `vpn-colo`. */
  readonly name: string;
  /** Names of its tunnels, at least one. */
  readonly tunnels: readonly string[];
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** Whether it backs up links, which carry the traffic while they are up. */
  readonly backup: boolean;
}

/** Returns the alarms of a VPN: a tunnel that is down and, for a backup, traffic on it. */
export function vpnAlarms(
  { name, tunnels, region, backup }: VpnToWatch,
  { vpnInUseBytes }: AlarmThresholds,
): MetricAlarm[] {
  const of = (metric: string, aligner: Metric["aligner"]): Metric => ({
    type: `vpn.googleapis.com/${metric}`,
    resourceLabels: { region },
    metricLabels: { tunnel_name: { oneOf: tunnels } },
    aligner,
    periodSeconds: 300,
  });
  const common = {
    kind: "metric",
    subject: name,
    source: "Cloud VPN documentation, viewing-logs-metrics, table of 2026-04-10",
  } as const;
  return [
    {
      ...common,
      name: `${name}-tunnel-down`,
      severity: "notice",
      when: "always",
      metric: of("tunnel_established", "max"),
      comparison: "below",
      threshold: 1,
      forSeconds: 300,
      missing: "breaching",
      why: "A tunnel of the VPN is down. With the last one down nothing goes through it.",
      act: "Compare keys and addresses of both sides; look at the other side's router.",
    },
    ...(backup
      ? [
          {
            ...common,
            name: `${name}-in-use`,
            severity: "urgent",
            when: "session",
            metric: of("network/received_bytes_count", "delta"),
            comparison: "above",
            threshold: vpnInUseBytes,
            forSeconds: 60,
            why: "Traffic goes over the internet in place of the private link.",
            act: "Look at the alarms of the links; tell the desk that paths are slower.",
          } satisfies MetricAlarm,
        ]
      : []),
  ];
}
