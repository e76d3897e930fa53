import { dedicatedOptics, directConnectQuotas, type DedicatedSpeedGbps } from "../../catalog/dx";
import type { Metric, MetricAlarm } from "../../monitoring/metric-alarm";

export interface ConnectionToWatch {
  /** Begins the alarms' names, for example `link-eqdc2`. */
  readonly name: string;
  readonly connectionId: string;
  /** Whether frames are encrypted. */
  readonly macsec: boolean;
  /**
   * Speed of the port, which determines its optic and so the limits of its light levels.
   * @default no light level alarms: a hosted connection has no such metrics, and an adopted one states no speed
   */
  readonly speedGbps?: DedicatedSpeedGbps | undefined;
}

export interface VirtualInterfaceToWatch {
  /** Begins the alarms' names, for example `vif-exchange`. */
  readonly name: string;
  readonly connectionId: string;
  readonly virtualInterfaceId: string;
}

const source = "AWS Direct Connect user guide, Monitor with Amazon CloudWatch";
const bgpSource =
  "AWS Networking blog, CloudWatch metrics for virtual interface BGP health and prefix count, 2026-03";

/** Returns the alarms of a connection: state, errors, encryption and light levels. */
export function connectionAlarms({
  name,
  connectionId,
  macsec,
  speedGbps,
}: ConnectionToWatch): MetricAlarm[] {
  const of = (metric: string, statistic: Metric["statistic"]): Metric =>
    series(metric, statistic, { ConnectionId: connectionId });
  const common = { subject: name, when: "always", source, periods: 1 } as const;
  return [
    {
      ...common,
      name: `${name}-down`,
      severity: "urgent",
      metric: of("ConnectionState", "Minimum"),
      comparison: "below",
      threshold: 1,
      missing: "breaching",
      why: "The link is down: orders go by the other one, or by the backup path.",
    },
    {
      ...common,
      name: `${name}-errors`,
      severity: "notice",
      metric: of("ConnectionErrorCount", "Sum"),
      comparison: "above",
      threshold: 0,
      periods: 3,
      missing: "notBreaching",
      why: "Frames are damaged on the way: a connector or an optic begins to fail.",
    },
    ...(macsec
      ? [
          {
            ...common,
            name: `${name}-unencrypted`,
            severity: "urgent",
            metric: of("ConnectionEncryptionState", "Minimum"),
            comparison: "below",
            threshold: 1,
            missing: "breaching",
            why: "MACsec is down: by mode, the link is too, or frames are readable.",
          } satisfies MetricAlarm,
        ]
      : []),
    ...lightAlarms(name, speedGbps, of),
  ];
}

const directions = [
  { metric: "ConnectionLightLevelRx", does: "receives", range: "receivedDbm" },
  { metric: "ConnectionLightLevelTx", does: "sends", range: "launchedDbm" },
] as const;

/** Returns alarms for the weakest and the strongest lane: AWS does not document how it numbers the lanes. */
function lightAlarms(
  name: string,
  speedGbps: DedicatedSpeedGbps | undefined,
  of: (metric: string, statistic: Metric["statistic"]) => Metric,
): MetricAlarm[] {
  const optics = speedGbps === undefined ? undefined : dedicatedOptics(speedGbps);
  if (optics === undefined) return [];
  const common = { subject: name, severity: "notice", when: "always", source } as const;
  return directions.flatMap(({ metric, does, range }) => {
    const { atLeast, atMost } = optics[range];
    const limits = [
      { limit: "weak", statistic: "Minimum", comparison: "below", threshold: atLeast },
      { limit: "strong", statistic: "Maximum", comparison: "above", threshold: atMost },
    ] as const;
    return limits.map(({ limit, statistic, comparison, threshold }): MetricAlarm => ({
      ...common,
      name: `${name}-${does}-${limit}`,
      metric: { ...of(metric, statistic), across: "OpticalLaneNumber" },
      comparison,
      threshold,
      periods: 3,
      missing: "notBreaching",
      why: `The light that AWS's port ${does} is too ${limit} for ${optics.standard}: the link fails soon.`,
    }));
  });
}

/**
 * Returns the alarms of a virtual interface. AWS does not document the values of `IpAddressFamily`, nor which of them it
 * reports, so the alarms take the maximum over all of them.
 */
export function virtualInterfaceAlarms(virtualInterface: VirtualInterfaceToWatch): MetricAlarm[] {
  const { name, connectionId, virtualInterfaceId } = virtualInterface;
  const of = (metric: string): Metric => ({
    ...series(metric, "Maximum", { ConnectionId: connectionId, VirtualInterfaceId: virtualInterfaceId }),
    across: "IpAddressFamily",
  });
  const most = directConnectQuotas().maxReceivedPrefixes;
  const common = { subject: name, when: "always", source: bgpSource, periods: 1 } as const;
  return [
    {
      ...common,
      name: `${name}-bgp-down`,
      severity: "urgent",
      metric: of("VirtualInterfaceBgpStatus"),
      comparison: "below",
      threshold: 1,
      missing: "breaching",
      why: "The BGP session is down: nothing is routed over this link.",
    },
    {
      ...common,
      name: `${name}-prefixes`,
      severity: "urgent",
      metric: of("VirtualInterfaceBgpPrefixesAccepted"),
      comparison: "above",
      threshold: most * 0.8,
      missing: "notBreaching",
      why: `Four fifths of ${most} prefixes are used. With one more than that the session goes down.`,
    },
    {
      ...common,
      name: `${name}-no-prefixes`,
      severity: "urgent",
      metric: of("VirtualInterfaceBgpPrefixesAccepted"),
      comparison: "below",
      threshold: 1,
      missing: "notBreaching",
      why: "The session is up and the other side announces nothing.",
    },
  ];
}

/** Direct Connect publishes every five minutes. */
function series(
  name: string,
  statistic: Metric["statistic"],
  dimensions: Readonly<Record<string, string>>,
): Metric {
  return { namespace: "AWS/DX", name, dimensions, statistic, periodSeconds: 300 };
}
