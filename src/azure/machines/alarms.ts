import type { MetricAlarm } from "../monitoring/alarm";

export interface WatchedMachine {
  /** Becomes part of the alarms' names, for example `fleet-gateway_a_one`. */
  readonly name: string;
  /** Id of the machine. */
  readonly machineId: string;
  /** What its size sends at most, in Gbit/s. @default not known: no alarm on it */
  readonly networkGbps?: number | undefined;
}

const source = "Azure documentation, Supported metrics, Microsoft.Compute/virtualMachines";

/** What the size of a machine limits over all its remote disks. */
const limits = [
  { slot: "disks", metric: "VM Uncached IOPS Consumed Percentage", what: "operations" },
  { slot: "disk-bandwidth", metric: "VM Uncached Bandwidth Consumed Percentage", what: "bytes per second" },
] as const;

/** Returns the alarms of a machine that trades. */
export function machineAlarms({ name, machineId, networkGbps }: WatchedMachine): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.Compute/virtualMachines",
    resourceId: machineId,
  } as const;
  const common = { kind: "metric", subject: "fleets", when: "always", source } as const;
  return [
    {
      ...common,
      name: `${name}-gone`,
      severity: "urgent",
      metric: { ...metric, name: "VmAvailabilityMetric", aggregation: "Minimum", windowMinutes: 5 },
      comparison: "below",
      threshold: 1,
      why: "The machine is not available: it stopped, its host failed, or Azure moves it.",
      act: "Fail its sessions over to the spare; look at Resource health of the machine.",
    },
    ...limits.map(({ slot, metric: limit, what }): MetricAlarm => ({
      ...common,
      name: `${name}-${slot}`,
      severity: "notice",
      metric: { ...metric, name: limit, aggregation: "Average", windowMinutes: 5 },
      comparison: "above",
      threshold: 90,
      why: `The disks do nearly all ${what} that the size allows, whatever the disks themselves could.`,
      act: "Write less to remote disks, or build a generation of a larger size.",
    })),
    ...(networkGbps === undefined
      ? []
      : [
          {
            ...common,
            name: `${name}-egress`,
            severity: "notice",
            metric: { ...metric, name: "Network Out Total", aggregation: "Total", windowMinutes: 1 },
            comparison: "above",
            // Bytes of a minute.
            threshold: Math.floor((networkGbps * 1e9 * 60 * 0.8) / 8),
            why: `The machine sends four fifths of the ${networkGbps} Gbit/s of its size: beyond them Azure drops.`,
            act: "See what sends, and whether another machine may send it.",
          } satisfies MetricAlarm,
        ]),
  ];
}
