import type { LogAlarm, Severity } from "../../monitoring/alarm";

export interface MachinesToWatch {
  /** Begins the alarms' names, for example `fleet-gateway`. */
  readonly name: string;
  /** Names of the instances, or what each of them begins with: nodes of a cluster are named by Google. */
  readonly instances: { readonly names: readonly string[] } | { readonly prefix: string };
}

interface HostEvent {
  readonly slot: string;
  readonly methods: readonly string[];
  readonly severity: Severity;
  readonly why: string;
  readonly act: string;
}

/** Of sole-tenant hosts too: Compute Engine writes the events of the machines on them. */
const events: readonly HostEvent[] = [
  {
    slot: "host-error",
    methods: ["compute.instances.hostError"],
    severity: "urgent",
    why: "The host of a machine failed, or its hardware: the machine crashed, and starts again elsewhere if it may.",
    act: "See whether it is back, and that its orders were cancelled by what watches its sessions.",
  },
  {
    slot: "host-stopped",
    methods: ["compute.instances.terminateOnHostMaintenance"],
    severity: "urgent",
    why: "Google stopped a machine to maintain its host.",
    act: "See whether it is back; compare the hour with the notice of upcoming maintenance.",
  },
  {
    slot: "host-moved",
    methods: ["compute.instances.migrateOnHostMaintenance"],
    severity: "notice",
    why: "Google moved a machine to another host while it ran: it stood still for a moment, and its clock jumped.",
    act: "Compare the hour with the sessions; a trading machine should say terminate, and be told before.",
  },
  {
    slot: "host-maintenance",
    methods: ["compute.instances.upcomingMaintenance", "compute.instances.upcomingInfraMaintenance"],
    severity: "notice",
    why: "Google announces maintenance of a host, or that it began or ended.",
    act: "Look when; start it yourself outside of sessions: gcloud compute instances perform-maintenance.",
  },
];

/** Returns the alarms on what Google does to the hosts of machines. */
export function hostEventAlarms({ name, instances }: MachinesToWatch): LogAlarm[] {
  const machine = "prefix" in instances ? instances.prefix : oneOf(instances.names);
  return events.map(({ slot, methods, severity, why, act }) => ({
    kind: "log",
    name: `${name}-${slot}`,
    subject: name,
    severity,
    filter: [
      'log_id("cloudaudit.googleapis.com/system_event")',
      'resource.type = "gce_instance"',
      `protoPayload.methodName = (${methods.map((method) => `"${method}"`).join(" OR ")})`,
      `protoPayload.resourceName =~ "/instances/${machine}"`,
    ].join(" AND "),
    shows: { machine: "protoPayload.resourceName", status: "protoPayload.status.message" },
    why,
    act,
    source:
      "Compute Engine documentation, host events in audit logs; GoogleCloudPlatform/monitoring-dashboard-samples",
  }));
}

/** Returns a pattern of exactly these names. What all begin with stands once: the API takes 2048 characters of a filter. */
function oneOf(names: readonly string[]): string {
  const [first = ""] = names;
  let shared = first.length;
  while (!names.every((name) => name.startsWith(first.slice(0, shared)))) shared--;
  return `${first.slice(0, shared)}(${names.map((name) => name.slice(shared)).join("|")})$`;
}
