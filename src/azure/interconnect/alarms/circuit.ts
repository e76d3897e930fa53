import type { MetricAlarm } from "../../monitoring/alarm";

export interface WatchedCircuit {
  /** Becomes part of the alarms' names, for example `link-colo`. */
  readonly name: string;
  /** Id of the circuit. */
  readonly circuitId: string;
  readonly bandwidthMbps: number;
}

const source =
  "Azure documentation, Monitoring ExpressRoute; Azure/azure-monitor-baseline-alerts@b772e9f, which marks the first two verified";

/** Returns the alarms of a circuit that carries traffic. */
export function circuitAlarms({ name, circuitId, bandwidthMbps }: WatchedCircuit): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.Network/expressRouteCircuits",
    resourceId: circuitId,
    aggregation: "Average",
    windowMinutes: 5,
  } as const;
  const common = { kind: "metric", subject: "interconnect", when: "always", source } as const;
  // Each of the two paths for itself: one that is down halves the mean, and the other hides it.
  const dimensions = { Peer: "*" } as const;
  return [
    {
      ...common,
      name: `${name}-bgp`,
      severity: "urgent",
      metric: { ...metric, name: "BgpAvailability", dimensions },
      comparison: "below",
      threshold: 90,
      why: "A BGP session of the circuit is down: one of its two paths carries nothing, or both.",
      act: "See which peer; ask the provider, and look at your own router's session and MD5 key.",
    },
    {
      ...common,
      name: `${name}-arp`,
      severity: "urgent",
      metric: { ...metric, name: "ArpAvailability", dimensions },
      comparison: "below",
      threshold: 90,
      why: "Azure's routers do not resolve the other end's address: the layer below BGP is broken.",
      act: "Check VLAN and addresses of the peering at your end, then ask the provider.",
    },
    ...(["BitsInPerSecond", "BitsOutPerSecond"] as const).map((direction): MetricAlarm => ({
      ...common,
      name: `${name}-${direction === "BitsInPerSecond" ? "in" : "out"}`,
      severity: "notice",
      metric: { ...metric, name: direction },
      comparison: "above",
      threshold: Math.floor(bandwidthMbps * 1e6 * 0.8),
      why: `Four fifths of the ${bandwidthMbps} Mbit/s of the circuit are in use: beyond them packets are dropped.`,
      act: "Raise the bandwidth: it grows in place, and never shrinks.",
    })),
  ];
}
