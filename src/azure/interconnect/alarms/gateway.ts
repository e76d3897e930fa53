import type { MetricAlarm } from "../../monitoring/alarm";

export interface WatchedGateway {
  /** Id of the gateway. */
  readonly gatewayId: string;
  /** Prefixes that the other side may announce: with one more, a circuit's session goes down. */
  readonly maxPrefixes: number;
}

const source =
  "MicrosoftDocs/azure-docs@04fdaea, expressroute/monitor-expressroute-reference.md of 2024-07-11; Azure/azure-monitor-baseline-alerts@b772e9f";

/**
 * Returns the alarms of an ExpressRoute gateway. It counts routes by router of a circuit, two of each, and has no metric of
 * a circuit. Networks of others on the same circuit are among the routes: a count above zero does not prove that the other
 * side announces something.
 */
export function expressRouteGatewayAlarms({ gatewayId, maxPrefixes }: WatchedGateway): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.Network/virtualNetworkGateways",
    resourceId: gatewayId,
    windowMinutes: 5,
  } as const;
  const common = { kind: "metric", subject: "interconnect", when: "always", source } as const;
  const learned = {
    ...metric,
    name: "ExpressRouteGatewayCountOfRoutesLearnedFromPeer",
    aggregation: "Maximum",
    dimensions: { BgpPeerAddress: "*" },
  } as const;
  return [
    {
      ...common,
      name: "gateway-cpu",
      severity: "notice",
      metric: { ...metric, name: "ExpressRouteGatewayCpuUtilization", aggregation: "Average" },
      comparison: "above",
      threshold: 80,
      why: "The gateway has little time left: what does not take FastPath waits in it, and routes change late.",
      act: "See what passes it beside FastPath; a larger SKU replaces or restarts the gateway, so plan it outside of sessions.",
    },
    {
      ...common,
      name: "gateway-prefixes",
      severity: "urgent",
      metric: learned,
      comparison: "above",
      threshold: maxPrefixes * 0.8,
      why: `Four fifths of ${maxPrefixes} prefixes are used. With one more than that a circuit's session goes down.`,
      act: "Ask the other side to announce fewer, or to sum them up.",
    },
    {
      ...common,
      name: "gateway-no-prefixes",
      severity: "urgent",
      metric: learned,
      comparison: "below",
      threshold: 1,
      why: "The gateway learns nothing from a router of a circuit: the session is up, and the other side announces nothing.",
      act: "See which router, by its address; ask the other side. No packet takes this path until it announces.",
    },
  ];
}
