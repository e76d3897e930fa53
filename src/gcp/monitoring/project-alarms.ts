import type { Alarm } from "./alarm";

export interface WatchedProject {
  readonly projectId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** Whether it reports what belongs to the project and to no region. */
  readonly reportsProject: boolean;
}

/** Returns the alarms on what Google itself reports of a region: incidents of its services, and quotas. */
export function projectAlarms({ projectId, region, reportsProject }: WatchedProject): Alarm[] {
  const places = [region, ...(reportsProject ? ["global"] : [])];
  return [
    {
      kind: "log",
      name: "google-incident",
      subject: "google",
      severity: "urgent",
      filter: [
        'resource.type = "servicehealth.googleapis.com/Event"',
        'labels."servicehealth.googleapis.com/new_event" = true',
        'jsonPayload.@type = "type.googleapis.com/google.cloud.servicehealth.logging.v1.EventLog"',
        'jsonPayload.category = "INCIDENT"',
        'jsonPayload.relevance != "NOT_IMPACTED"',
        // Whole names: europe-west1 is no part of europe-west12. A zone of the region is one of its places.
        `jsonPayload.impactedLocations =~ "(${places.join("|")})([^0-9]|$)"`,
      ].join(" AND "),
      shows: {
        title: "jsonPayload.title",
        products: "jsonPayload.impactedProducts",
        places: "jsonPayload.impactedLocations",
        state: "jsonPayload.detailedState",
      },
      why: "Google reports an incident of a service that the project uses in the region.",
      act: "Read it in the Service Health dashboard; decide with the objectives whether to fail over.",
      source: "Personalized Service Health documentation, example-alerting-policies",
    },
    {
      kind: "metric",
      name: "quota-exceeded",
      subject: "google",
      severity: "notice",
      when: "always",
      metric: {
        type: "serviceruntime.googleapis.com/quota/exceeded",
        resourceLabels: { project_id: projectId, location: { oneOf: places } },
        aligner: "count-true",
        periodSeconds: 300,
        reducer: {
          kind: "sum",
          by: ["resource.label.service", "metric.label.quota_metric", "metric.label.limit_name"],
        },
      },
      comparison: "above",
      threshold: 0,
      forSeconds: 60,
      missing: "notBreaching",
      why: "A quota of the project was exceeded: what asked was refused, and a failover may be next.",
      act: "See in IAM & Admin, Quotas, which it is, and ask for more.",
      source: "GoogleCloudPlatform/monitoring-dashboard-samples, alerts/google-quotas/exceeded-quota.v1.json",
    },
  ];
}
