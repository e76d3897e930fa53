import { routerLimits } from "../../catalog/interconnect";
import type { Metric, MetricAlarm } from "../../monitoring/alarm";

export interface SessionToWatch {
  /** Begins the alarms' names, for example `bgp-exchange-first`. */
  readonly name: string;
  /** Name of the BGP peer on its Cloud Router. */
  readonly peer: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
}

const source = "Cloud Router documentation, viewing-logs-metrics, table of 2026-04-02";

const series = (type: string, aligner: Metric["aligner"], region: string): Metric => ({
  type: `router.googleapis.com/${type}`,
  resourceLabels: { region },
  aligner,
  periodSeconds: 300,
});

/** Returns the alarms of a BGP session that is the region's own. */
export function sessionAlarms({ name, peer, region }: SessionToWatch): MetricAlarm[] {
  const of = (metric: string, aligner: Metric["aligner"]): Metric => ({
    ...series(metric, aligner, region),
    metricLabels: { bgp_peer_name: peer },
  });
  const { maxReceivedPrefixes: most } = routerLimits();
  const common = { kind: "metric", subject: name, severity: "urgent", when: "always", source } as const;
  return [
    {
      ...common,
      name: `${name}-down`,
      metric: of("bgp/session_up", "min"),
      comparison: "below",
      threshold: 1,
      forSeconds: 60,
      missing: "breaching",
      why: "The BGP session is or was down: nothing is routed over this link meanwhile.",
      act: "Look at the Cloud Router's status and at the other side's router, then at the circuit.",
    },
    {
      ...common,
      name: `${name}-prefixes`,
      metric: of("bgp/received_routes_count", "max"),
      comparison: "above",
      threshold: most * 0.8,
      forSeconds: 60,
      missing: "ignore",
      why: `Four fifths of ${most} prefixes are used. With one more than that the session is reset.`,
      act: "Ask the other side to announce fewer, or to sum them up.",
    },
    {
      ...common,
      name: `${name}-no-prefixes`,
      metric: of("bgp/received_routes_count", "max"),
      comparison: "below",
      threshold: 1,
      forSeconds: 60,
      missing: "ignore",
      why: "The session is up and the other side announces nothing.",
      act: "Ask the other side; no packet takes this link until it does.",
    },
  ];
}

/**
 * Returns the alarms of all Cloud Routers of a region. Google names the sessions of Partner Interconnect, so no alarm
 * can name one; a session that is somebody else's in the project rings too.
 *
 * @param watched names of the sessions that have alarms of their own
 */
export function routerAlarms(region: string, watched: readonly string[]): MetricAlarm[] {
  const common = { kind: "metric", subject: "routers", severity: "urgent", when: "always", source } as const;
  return [
    {
      ...common,
      name: "routers-session-down",
      metric: {
        ...series("bgp/session_up", "min", region),
        ...(watched.length > 0 && { metricLabels: { bgp_peer_name: { noneOf: watched } } }),
      },
      comparison: "below",
      threshold: 1,
      forSeconds: 60,
      missing: "ignore",
      why: "A BGP session that no other alarm names, of a partner's link or of a VPN, is or was down.",
      act: "See in the incident which session it is; then ask its router: gcloud compute routers get-status.",
    },
    {
      ...common,
      name: "routers-routes-dropped",
      metric: series("dynamic_routes/learned_routes/any_dropped_unique_destinations", "count-true", region),
      comparison: "above",
      threshold: 0,
      forSeconds: 60,
      missing: "ignore",
      why: "The network learned more prefixes than its quota and dropped some: which of them, nobody chooses.",
      act: "Have the other sides announce fewer prefixes, and ask Google for a larger quota.",
    },
  ];
}
