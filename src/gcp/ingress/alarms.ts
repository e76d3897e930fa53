import type { LogAlarm } from "../monitoring/alarm";

export interface IngressToWatch {
  /** Name of the ingress in the environment, for example `orders`. */
  readonly name: string;
  /** Name of the group of machines behind it. */
  readonly group: string;
}

/**
 * Returns the alarms of a load balancer. No metric tells the health of its machines: the log of its health check tells
 * of each change. A standby, which was never healthy, does not ring.
 */
export function ingressAlarms({ name, group }: IngressToWatch): LogAlarm[] {
  return [
    {
      kind: "log",
      name: `ingress-${name}-unhealthy`,
      subject: `ingress-${name}`,
      severity: "urgent",
      filter: [
        'log_id("compute.googleapis.com/healthchecks")',
        'resource.type = "gce_instance_group"',
        `resource.labels.instance_group_name = "${group}"`,
        'jsonPayload.healthCheckProbeResult.healthState = "UNHEALTHY"',
        'jsonPayload.healthCheckProbeResult.previousHealthState = "HEALTHY"',
      ].join(" AND "),
      shows: {
        address: "jsonPayload.healthCheckProbeResult.ipAddress",
        reason: "jsonPayload.healthCheckProbeResult.detailedHealthState",
      },
      why: "A machine that served no longer does: it gets no new connection, and with no other one clients are dropped.",
      act: "See that a standby was promoted and answers; then look why this machine ended to serve.",
      source:
        "Cloud Load Balancing documentation, health-check-logging; fields also as a public log entry has them",
    },
  ];
}
