import { circuitOptics } from "../../catalog/optics";
import type { Metric, MetricAlarm } from "../../monitoring/alarm";

export interface ConnectionToWatch {
  /** Begins the alarms' names, for example `link-ny5`. */
  readonly name: string;
  /** Name of the connection in its project: it belongs to no region. */
  readonly interconnect: string;
  /** Circuits that are bundled in it. */
  readonly circuits: number;
  /** Speed of a circuit, Gbit/s, which determines its optic and so the limits of its light levels. */
  readonly circuitGbps: number;
  /** Whether frames are encrypted. */
  readonly macsec: boolean;
}

const source = "Google Cloud documentation, metrics of interconnect";

type MetricsOf = (metric: string, aligner: Metric["aligner"]) => Metric;

/** Returns the alarms of a connection of Dedicated Interconnect: state, errors, encryption and light levels. */
export function connectionAlarms(connection: ConnectionToWatch): MetricAlarm[] {
  const { name, interconnect, circuits, macsec } = connection;
  const of: MetricsOf = (metric, aligner) => ({
    type: `interconnect.googleapis.com/network/interconnect/${metric}`,
    resourceLabels: { interconnect },
    aligner,
    periodSeconds: 300,
  });
  const common = { kind: "metric", subject: name, severity: "urgent", when: "always", source } as const;
  return [
    {
      ...common,
      name: `${name}-down`,
      metric: of("operational", "fraction-true"),
      comparison: "below",
      threshold: 1,
      forSeconds: 60,
      missing: "breaching",
      why: "The connection is down: orders go by the other one, or by the backup path.",
      act: "See that they do; then ask Google and the carrier, with the name of the circuit.",
    },
    ...(circuits > 1
      ? [
          {
            ...common,
            name: `${name}-circuit-down`,
            metric: of("link/operational", "fraction-true"),
            comparison: "below",
            threshold: 1,
            forSeconds: 60,
            missing: "breaching",
            why: `One of ${circuits} circuits is down: the others carry its packets, as far as they can.`,
            act: "Compare the rest with the load; then ask Google and the carrier for the circuit.",
          } satisfies MetricAlarm,
        ]
      : []),
    {
      ...common,
      name: `${name}-errors`,
      severity: "notice",
      metric: of("receive_errors_count", "delta"),
      comparison: "above",
      threshold: 0,
      forSeconds: 900,
      missing: "notBreaching",
      why: "Frames arrive damaged: a connector or an optic begins to fail.",
      act: "Have connectors and optics of the cross connect cleaned and measured, outside of sessions.",
    },
    {
      ...common,
      name: `${name}-drops`,
      metric: of("dropped_packets_count", "delta"),
      comparison: "above",
      threshold: 0,
      forSeconds: 60,
      missing: "notBreaching",
      why: "Packets towards the other side are dropped: the connection is full.",
      act: "Look which attachment fills it.",
    },
    ...(macsec
      ? [
          {
            ...common,
            name: `${name}-unencrypted`,
            metric: of("link/macsec/operational", "fraction-true"),
            comparison: "below",
            threshold: 1,
            forSeconds: 60,
            missing: "breaching",
            why: "MACsec is down: by its mode the circuit is too, or frames are readable.",
            act: "Compare the keys of both sides and their start times.",
          } satisfies MetricAlarm,
        ]
      : []),
    ...lightAlarms(connection, of),
  ];
}

const directions = [
  { metric: "link/rx_power", does: "receives", range: "receivedDbm" },
  { metric: "link/tx_power", does: "sends", range: "launchedDbm" },
] as const;

/** Returns alarms for each lane that is too weak or too strong. */
function lightAlarms({ name, circuitGbps }: ConnectionToWatch, of: MetricsOf): MetricAlarm[] {
  const optics = circuitOptics(circuitGbps);
  if (optics === undefined) return [];
  const common = { kind: "metric", subject: name, severity: "notice", when: "always", source } as const;
  return directions.flatMap(({ metric, does, range }) => {
    const { atLeast, atMost } = optics[range];
    const limits = [
      { limit: "weak", aligner: "min", comparison: "below", threshold: atLeast },
      { limit: "strong", aligner: "max", comparison: "above", threshold: atMost },
    ] as const;
    return limits.map(({ limit, aligner, comparison, threshold }): MetricAlarm => ({
      ...common,
      name: `${name}-${does}-${limit}`,
      metric: of(metric, aligner),
      comparison,
      threshold,
      forSeconds: 600,
      missing: "ignore",
      why: `The light that Google's port ${does} is too ${limit} for ${optics.standard}: the circuit fails soon.`,
      act: "Have the cross connect measured and cleaned, outside of sessions.",
    }));
  });
}
