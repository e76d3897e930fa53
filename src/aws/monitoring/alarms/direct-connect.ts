import type { Metric, MetricAlarm } from "../metric-alarm";

export interface ConnectionToWatch {
  /** Begins the alarms' names, for example `link-eqdc2`. */
  readonly name: string;
  readonly connectionId: string;
  /** Whether frames are encrypted. */
  readonly macsec: boolean;
  /**
   * What the optic takes, in dBm, and its lanes: 1 at 1 and 10 Gbps, 4 at 100 Gbps. A hosted connection has none.
   * @default no alarm for light
   */
  readonly light?: { readonly lanes: number; readonly fromDbm: number; readonly toDbm: number } | undefined;
}

export interface VirtualInterfaceToWatch {
  /** Begins the alarms' names, for example `vif-exchange`. */
  readonly name: string;
  readonly connectionId: string;
  readonly virtualInterfaceId: string;
  /** `public` ones take 1000 prefixes, others 100. */
  readonly kind: "private" | "transit" | "public";
  readonly addressFamily: "IPv4" | "IPv6";
}

const source = "AWS Direct Connect user guide, Monitor with Amazon CloudWatch";
const bgpSource =
  "AWS Networking blog, CloudWatch metrics for virtual interface BGP health and prefix count, 2026-03";

/** What can go wrong on the fibre. */
export function connectionAlarms({ name, connectionId, macsec, light }: ConnectionToWatch): MetricAlarm[] {
  const of = (metric: string, statistic: Metric["statistic"], lane?: number): Metric =>
    series(metric, statistic, {
      ConnectionId: connectionId,
      ...(lane === undefined ? {} : { OpticalLaneNumber: `${lane}` }),
    });
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
    ...lightAlarms({ name, light }, of),
  ];
}

function lightAlarms(
  { name, light }: Pick<ConnectionToWatch, "name" | "light">,
  of: (metric: string, statistic: Metric["statistic"], lane: number) => Metric,
): MetricAlarm[] {
  if (light === undefined) return [];
  const limits = [
    { limit: "weak", statistic: "Minimum", comparison: "below", threshold: light.fromDbm },
    { limit: "strong", statistic: "Maximum", comparison: "above", threshold: light.toDbm },
  ] as const;
  return Array.from({ length: light.lanes }, (_, index) => index + 1).flatMap((lane) =>
    (["Rx", "Tx"] as const).flatMap((direction) =>
      limits.map(({ limit, statistic, comparison, threshold }): MetricAlarm => ({
        name: `${name}-light-${direction.toLowerCase()}-${lane}-${limit}`,
        subject: name,
        severity: "notice",
        when: "always",
        metric: of(`ConnectionLightLevel${direction}`, statistic, lane),
        comparison,
        threshold,
        periods: 3,
        missing: "notBreaching",
        why: `Light at AWS's port, ${direction}, lane ${lane}, is too ${limit}: the fibre fails soon.`,
        source,
      })),
    ),
  );
}

/** What can go wrong on a virtual interface. The values of `IpAddressFamily` are seen, not documented. */
export function virtualInterfaceAlarms(virtualInterface: VirtualInterfaceToWatch): MetricAlarm[] {
  const { name, connectionId, virtualInterfaceId, kind, addressFamily } = virtualInterface;
  const of = (metric: string, statistic: Metric["statistic"]): Metric =>
    series(metric, statistic, {
      ConnectionId: connectionId,
      VirtualInterfaceId: virtualInterfaceId,
      IpAddressFamily: addressFamily,
    });
  const most = kind === "public" ? 1000 : 100;
  const common = { subject: name, when: "always", source: bgpSource, periods: 1 } as const;
  return [
    {
      ...common,
      name: `${name}-bgp-down`,
      severity: "urgent",
      metric: of("VirtualInterfaceBgpStatus", "Minimum"),
      comparison: "below",
      threshold: 1,
      missing: "breaching",
      why: "The BGP session is down: nothing is routed over this link.",
    },
    {
      ...common,
      name: `${name}-prefixes`,
      severity: "urgent",
      metric: of("VirtualInterfaceBgpPrefixesAccepted", "Maximum"),
      comparison: "above",
      threshold: most * 0.8,
      missing: "notBreaching",
      why: `Four fifths of ${most} prefixes are used. With one more than that the session goes down.`,
    },
    {
      ...common,
      name: `${name}-no-prefixes`,
      severity: "urgent",
      metric: of("VirtualInterfaceBgpPrefixesAccepted", "Minimum"),
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
