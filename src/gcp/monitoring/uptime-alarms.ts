import type { MetricAlarm } from "./alarm";
import type { AlarmThresholds } from "./spec/schema";

export interface CheckToWatch {
  /** Name of the check, for example `orders`. */
  readonly name: string;
  /** The id by which its metrics name it. */
  readonly checkId: string;
  /** Whether it reads a certificate. */
  readonly tls: boolean;
}

const source =
  "Cloud Monitoring documentation, uptime checks; GoogleCloudPlatform/monitoring-dashboard-samples";

/** Returns the alarms of an uptime check: two probes that fail, and a certificate that ends. */
export function uptimeAlarms(
  { name, checkId, tls }: CheckToWatch,
  { certificateDays }: AlarmThresholds,
): MetricAlarm[] {
  const metric = { resourceLabels: {}, metricLabels: { check_id: checkId }, aligner: "latest" } as const;
  const common = { kind: "metric", subject: `check-${name}`, when: "always", source } as const;
  return [
    {
      ...common,
      name: `check-${name}-failing`,
      severity: "urgent",
      metric: {
        ...metric,
        type: "monitoring.googleapis.com/uptime_check/check_passed",
        periodSeconds: 300,
        reducer: { kind: "count-false", by: ["resource.label.host"] },
      },
      comparison: "above",
      // One probe alone has a way of its own to the address.
      threshold: 1,
      forSeconds: 60,
      missing: "ignore",
      why: "Two or more of Google's probes cannot open the address from outside.",
      act: "Open it from a network of your own; if it opens there, look at what admits the probes' addresses.",
    },
    ...(tls
      ? [
          {
            ...common,
            name: `check-${name}-certificate`,
            severity: "notice",
            metric: {
              ...metric,
              type: "monitoring.googleapis.com/uptime_check/time_until_ssl_cert_expires",
              periodSeconds: 1200,
              reducer: { kind: "min", by: ["resource.label.host"] },
            },
            comparison: "below",
            threshold: certificateDays,
            forSeconds: 600,
            missing: "ignore",
            why: `The certificate ends in less than ${certificateDays} days.`,
            act: "Renew it, and look why it was not renewed by itself.",
          } satisfies MetricAlarm,
        ]
      : []),
  ];
}
