import type { MetricAlarm } from "../../monitoring/alarm";

export interface WatchedPort {
  /** Becomes part of the alarms' names, for example `port-colo`. */
  readonly name: string;
  /** Id of the port pair. */
  readonly portId: string;
}

/** Light in dBm between which a receiver works. Source: Azure/azure-monitor-baseline-alerts@b772e9f, not verified there. */
const light = { least: -10, most: 0 } as const;

const source = "Azure documentation, Monitoring ExpressRoute; Azure/azure-monitor-baseline-alerts@b772e9f";

/** Returns the alarms of a port pair of ExpressRoute Direct, each of its links for itself. */
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
    {
      ...common,
      name: `${name}-light-low`,
      severity: "notice",
      metric: { ...metric, name: "RxLightLevel" },
      comparison: "below",
      threshold: light.least,
      why: "Azure receives too little light: frames are damaged next, and the link fails.",
      act: ask,
    },
    {
      ...common,
      name: `${name}-light-high`,
      severity: "notice",
      metric: { ...metric, name: "RxLightLevel" },
      comparison: "above",
      threshold: light.most,
      why: "Azure receives too much light, which blinds its receiver.",
      act: ask,
    },
  ];
}
