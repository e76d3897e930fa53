import type { Metric, MetricAlarm } from "../../monitoring/alarm";

export interface AttachmentToWatch {
  /** Begins the alarms' names, for example `vlan-colo-first`. */
  readonly name: string;
  /** Name of the VLAN attachment. */
  readonly attachment: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** Its bandwidth, Mbit/s. @default no alarm for its load: a service provider may order it, who alone knows it */
  readonly mbps?: number | undefined;
}

const source = "Google Cloud documentation, metrics of interconnect";
const bytesPerMegabit = 125_000;

/** Returns the alarms of a VLAN attachment: what it drops, and how full it is. */
export function attachmentAlarms({ name, attachment, region, mbps }: AttachmentToWatch): MetricAlarm[] {
  const of = (metric: string, aligner: Metric["aligner"]): Metric => ({
    type: `interconnect.googleapis.com/network/attachment/${metric}`,
    resourceLabels: { attachment, region },
    aligner,
    periodSeconds: 300,
  });
  const common = { kind: "metric", subject: name, comparison: "above", source } as const;
  return [
    {
      ...common,
      name: `${name}-drops`,
      severity: "urgent",
      when: "always",
      metric: of("egress_dropped_packets_count", "delta"),
      threshold: 0,
      forSeconds: 60,
      missing: "notBreaching",
      why: "Packets towards the other side are dropped: more is sent than the attachment has bandwidth for.",
      act: "Look at the flow logs who sends it, and stop it or move it to another attachment.",
    },
    ...(mbps === undefined
      ? []
      : (["sent", "received"] as const).map((direction): MetricAlarm => ({
          ...common,
          name: `${name}-${direction}`,
          severity: "notice",
          when: "session",
          metric: of(`${direction}_bytes_count`, "rate"),
          threshold: Math.round(mbps * bytesPerMegabit * 0.8),
          forSeconds: 300,
          why: `Four fifths of ${mbps} Mbit/s were ${direction} on average over five minutes: bursts are dropped already.`,
          act: "Order more bandwidth, or another attachment.",
        }))),
  ];
}
