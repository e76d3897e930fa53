import type { Metric, MetricAlarm } from "../monitoring/alarm";
import { resourceName } from "../region/spec/names";
import type { GcpNetwork } from "./spec/schema";

export interface WatchedNat {
  readonly gateway: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly portsPerMachine: number;
}

const source = "Cloud NAT documentation, monitoring, page of 2026-04-08";

/** Returns the alarms of a region's network; of an adopted one nothing is known to name. */
export function networkAlarms(
  network: GcpNetwork,
  { prefix, region }: { readonly prefix: string; readonly region: string },
): MetricAlarm[] {
  if (network.kind === "adopt" || network.nat.kind === "none") return [];
  return natAlarms({
    gateway: resourceName("compute", prefix, "nat"),
    region,
    portsPerMachine: network.nat.portsPerMachine,
  });
}

/** Returns the alarms of a NAT gateway: what it dropped, and what it will drop. */
export function natAlarms({ gateway, region, portsPerMachine }: WatchedNat): MetricAlarm[] {
  const of = (metric: string, aligner: Metric["aligner"]): Metric => ({
    type: `router.googleapis.com/nat/${metric}`,
    resourceLabels: { gateway_name: gateway, region },
    aligner,
    periodSeconds: 300,
  });
  const common = { kind: "metric", subject: "nat", when: "always", comparison: "above", source } as const;
  return [
    {
      ...common,
      name: "nat-ports",
      severity: "urgent",
      metric: { ...of("dropped_sent_packets_count", "delta"), metricLabels: { reason: "OUT_OF_RESOURCES" } },
      threshold: 0,
      forSeconds: 60,
      missing: "notBreaching",
      why: "No source port was left for a connection, so packets were dropped.",
      act: "Raise nat.portsPerMachine while there are addresses for it, or egressAddresses: venues must then allow the new one.",
    },
    {
      ...common,
      name: "nat-allocation",
      severity: "urgent",
      metric: of("nat_allocation_failed", "count-true"),
      threshold: 0,
      forSeconds: 60,
      missing: "notBreaching",
      why: "A machine has no ports at all: it reaches nothing outside.",
      act: "Raise egressAddresses: one serves 64 512 ports.",
    },
    {
      ...common,
      name: "nat-port-usage",
      severity: "notice",
      metric: of("port_usage", "max"),
      threshold: Math.floor(portsPerMachine * 0.8),
      forSeconds: 300,
      missing: "notBreaching",
      why: `A machine has four fifths of its ${portsPerMachine} ports open to one address: the last one drops packets.`,
      act: "See whether its client keeps connections that it should reuse; raise nat.portsPerMachine.",
    },
  ];
}
