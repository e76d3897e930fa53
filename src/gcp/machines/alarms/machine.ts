import type { Alarm, Metric } from "../../monitoring/alarm";

export interface MachineToWatch {
  /** Begins the alarms' names, for example `fleet-gateway_a_one`. */
  readonly name: string;
  /** Name of the instance. */
  readonly instance: string;
  /** Most that it sends, Gbit/s. @default no alarm for its load */
  readonly egressGbps?: number | undefined;
}

const source = "Google Cloud documentation, metrics of compute";
const bytesPerGigabit = 125_000_000;

/** Returns the alarms of a machine: that it is gone, and that it sends as much as it may. */
export function machineAlarms({ name, instance, egressGbps }: MachineToWatch): Alarm[] {
  const of = (metric: string, aligner: Metric["aligner"]): Metric => ({
    type: `compute.googleapis.com/instance/${metric}`,
    resourceLabels: {},
    metricLabels: { instance_name: instance },
    aligner,
    periodSeconds: 60,
  });
  return [
    {
      kind: "silence",
      name: `${name}-gone`,
      subject: name,
      severity: "urgent",
      metric: of("uptime_total", "max"),
      forSeconds: 300,
      why: "Google reports nothing of the machine: it stopped, or somebody deleted it.",
      act: "Look at its last operations; start it, or let the next apply create it again on a spare.",
      source,
    },
    ...(egressGbps === undefined
      ? []
      : [
          {
            kind: "metric",
            name: `${name}-egress`,
            subject: name,
            severity: "notice",
            when: "session",
            metric: {
              ...of("network/sent_bytes_count", "rate"),
              // Behind a load balancer and beside it, a machine has two series.
              reducer: { kind: "sum", by: ["metric.label.instance_name"] },
            },
            comparison: "above",
            threshold: Math.round(egressGbps * bytesPerGigabit * 0.8),
            forSeconds: 120,
            why: `The machine sends four fifths of the ${egressGbps} Gbit/s that its size may: bursts are dropped already.`,
            act: "Look what it sends; spread it, or use Tier_1 networking in the next generation.",
            source,
          } satisfies Alarm,
        ]),
  ];
}
