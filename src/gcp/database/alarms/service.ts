import type { Metric, MetricAlarm } from "../../monitoring/alarm";
import { metricsOf, ofDatabase, type WatchedDatabase } from "./series";

/** Returns the alarms on whether a database serves, and whether its standby could. */
export function serviceAlarms(watched: WatchedDatabase): MetricAlarm[] {
  const of = metricsOf(watched);
  const common = { kind: "metric", ...ofDatabase, severity: "urgent", when: "always" } as const;
  const inState = (states: readonly string[]): Metric =>
    of("instance_state", "count-true", { metricLabels: { state: { oneOf: states } } });
  return [
    {
      ...common,
      name: "database-down",
      metric: of("up", "min"),
      comparison: "below",
      threshold: 1,
      forSeconds: 60,
      missing: "breaching",
      why: "The database does not answer, or reports nothing. In its maintenance hour that is Google's restart.",
      act: "Look at the instance's operations; decide on a failover within the recovery objective.",
    },
    {
      ...common,
      name: "database-failed",
      metric: inState(["FAILED", "SUSPENDED", "UNKNOWN_STATE"]),
      comparison: "above",
      threshold: 0,
      forSeconds: 60,
      missing: "ignore",
      why: "Cloud SQL gave the instance up, or suspended it: for billing, or for a key that it may not use.",
      act: "Look at billing and at the key's versions and grants, then open a case with Google.",
    },
    {
      ...common,
      name: "database-maintenance",
      severity: "notice",
      metric: inState(["MAINTENANCE"]),
      comparison: "above",
      threshold: 0,
      forSeconds: 60,
      missing: "ignore",
      why: "Google maintains the instance: connections break, and sessions must not begin before it is back.",
      act: "Compare the hour with the maintenance window; outside of it ask Google why.",
    },
    ...(watched.database.availability.kind === "regional"
      ? ([
          {
            ...common,
            name: "database-failover",
            metric: of("auto_failover_request_count", "delta"),
            comparison: "above",
            threshold: 0,
            forSeconds: 60,
            missing: "notBreaching",
            why: "The primary moved to the zone of its standby. Connections broke, and committed data is there.",
            act: "See that clients have connected again, and that the latency to the other zone is tolerable.",
          },
          {
            ...common,
            name: "database-standby",
            severity: "notice",
            metric: of("available_for_failover", "max"),
            comparison: "below",
            threshold: 1,
            forSeconds: 900,
            missing: "ignore",
            why: "The standby cannot take over: a zone that fails now is an outage.",
            act: "Look for a running operation on the instance; without one open a case with Google.",
          },
        ] satisfies MetricAlarm[])
      : []),
  ];
}
