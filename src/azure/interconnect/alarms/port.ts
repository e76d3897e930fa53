import type { MetricAlarm } from "../../monitoring/alarm";

export interface WatchedPort {
  /** Becomes part of the alarms' names, for example `port-colo`. */
  readonly name: string;
  /** Id of the port pair. */
  readonly portId: string;
}

const source =
  "MicrosoftDocs/azure-docs@04fdaea, expressroute/monitor-expressroute-reference.md of 2024-07-11; Azure/azure-monitor-baseline-alerts@b772e9f";

/** Light in dBm that Azure calls healthy, received and sent. Source: the same page. */
const light = { least: -10, most: 0 } as const;

const directions = [
  { slot: "light", metric: "RxLightLevel", does: "receives" },
  { slot: "sent-light", metric: "TxLightLevel", does: "sends" },
] as const;

/**
 * Returns the alarms of a port pair of ExpressRoute Direct, each of its links for itself. Azure has no metric of damaged
 * frames nor of MACsec: a link whose keys differ passes nothing, so its circuits' BGP alarms ring.
 */
export function portAlarms({ name, portId }: WatchedPort): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.Network/expressRoutePorts",
    resourceId: portId,
    aggregation: "Average",
    windowMinutes: 5,
    dimensions: { Link: "*" },
  } as const;
  const common = { kind: "metric", subject: "interconnect", when: "always", source } as const;
  const ask = "Clean the fibre and check both optics, then ask the colocation about the cross-connect.";
  return [
    {
      ...common,
      name: `${name}-line`,
      severity: "urgent",
      metric: { ...metric, name: "LineProtocol" },
      comparison: "below",
      threshold: 0.9,
      why: "A link of the port pair is down: its circuits have one path left, or none.",
      act: "See which link; ask the colocation about its cross-connect.",
    },
    ...directions.flatMap(({ slot, metric: level, does }): MetricAlarm[] => [
      {
        ...common,
        name: `${name}-${slot}-low`,
        severity: "notice",
        metric: { ...metric, name: level },
        comparison: "below",
        threshold: light.least,
        why: `Azure ${does} too little light: frames are damaged next, and the link fails.`,
        act: ask,
      },
      {
        ...common,
        name: `${name}-${slot}-high`,
        severity: "notice",
        metric: { ...metric, name: level },
        comparison: "above",
        threshold: light.most,
        why: `Azure ${does} too much light, which blinds a receiver.`,
        act: ask,
      },
    ]),
  ];
}
