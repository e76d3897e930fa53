import type { MetricAlarm } from "../../monitoring/alarm";

export interface WatchedCircuit {
  /** Becomes part of the alarms' names, for example `link-colo`. */
  readonly name: string;
  /** Id of the circuit. */
  readonly circuitId: string;
  readonly bandwidthMbps: number;
}

const source =
  "MicrosoftDocs/azure-docs, expressroute/monitor-expressroute.md and monitor-expressroute-reference.md of 2024-07-11 (@04fdaea); Azure/azure-monitor-baseline-alerts@b772e9f";

/**
 * Returns the alarms of a circuit that carries traffic. Its BGP alarm also rings while Azure maintains what lies between its
 * edge and its core, though the session with the other side is up.
 */
export function circuitAlarms({ name, circuitId, bandwidthMbps }: WatchedCircuit): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.Network/expressRouteCircuits",
    resourceId: circuitId,
    aggregation: "Average",
    windowMinutes: 5,
  } as const;
  const common = { kind: "metric", subject: "interconnect", when: "always", source } as const;
  // Each of the two paths for itself: one that is down, or full, is half of the mean only.
  const sessions = { Peer: "*" } as const;
  const paths = { DeviceRole: "*" } as const;
  return [
    {
      ...common,
      name: `${name}-bgp`,
      severity: "urgent",
      metric: { ...metric, name: "BgpAvailability", dimensions: sessions },
      comparison: "below",
      threshold: 90,
      why: "A BGP session of the circuit is down: one of its two paths carries nothing, or both.",
      act: "See which peer, and whether Azure announced maintenance; ask the provider, and look at your own router's session and MD5 key.",
    },
    {
      ...common,
      name: `${name}-arp`,
      severity: "urgent",
      metric: { ...metric, name: "ArpAvailability", dimensions: sessions },
      comparison: "below",
      threshold: 90,
      why: "Azure's routers do not resolve the other end's address: the layer below BGP is broken.",
      act: "Check VLAN and addresses of the peering at your end, then ask the provider.",
    },
    ...(["BitsInPerSecond", "BitsOutPerSecond"] as const).map((direction): MetricAlarm => ({
      ...common,
      name: `${name}-${direction === "BitsInPerSecond" ? "in" : "out"}`,
      severity: "notice",
      metric: { ...metric, name: direction, dimensions: paths },
      comparison: "above",
      threshold: Math.floor(bandwidthMbps * 1e6 * 0.8),
      why: `Four fifths of the ${bandwidthMbps} Mbit/s of one of the circuit's two paths are in use: bursts are dropped already.`,
      act: "Raise the bandwidth: it grows in place, and never shrinks.",
    })),
    ...(["QosDropBitsInPerSecond", "QosDropBitsOutPerSecond"] as const).map((direction): MetricAlarm => ({
      ...common,
      name: `${name}-drops-${direction === "QosDropBitsInPerSecond" ? "in" : "out"}`,
      severity: "urgent",
      metric: { ...metric, name: direction },
      comparison: "above",
      threshold: 0,
      why: "Azure drops packets of the circuit: more is sent than it has bandwidth for.",
      act: "Look at the flow logs who sends it, and stop it or move it to another circuit.",
    })),
  ];
}
