import type { EventAlarm } from "./alarm";

export interface WatchedSubscription {
  readonly subscriptionId: string;
  /** Display name of the region, such as `South Central US`. */
  readonly displayName: string;
  /** Ids of the region's resource groups. */
  readonly groupIds: readonly string[];
  /** Whether it reports what belongs to the subscription and to no region. */
  readonly reportsSubscription: boolean;
}

/** Returns the alarms on what Azure itself reports: of its services in a region, and of the region's resources. */
export function azureAlarms(watched: WatchedSubscription): EventAlarm[] {
  const { subscriptionId, displayName, groupIds, reportsSubscription } = watched;
  const locations = [displayName, ...(reportsSubscription ? ["Global"] : [])];
  const source =
    "Azure documentation, Service Health alerts; azurerm 4.55.0, azurerm_monitor_activity_log_alert";
  const common = { subject: "azure", source } as const;
  const service = { ...common, kind: "service-health", subscriptionId, locations } as const;
  return [
    {
      ...service,
      name: "azure-incident",
      severity: "urgent",
      events: ["Incident"],
      why: "Azure reports an incident of a service in the region.",
      act: "Read it in Service Health; decide with the objectives whether to fail over.",
    },
    {
      ...service,
      name: "azure-maintenance",
      severity: "notice",
      events: ["Maintenance", "ActionRequired", "Security"],
      why: "Azure announces maintenance, a retirement or a security advisory that concerns the region.",
      act: "Read in Service Health what it stops, and when; plan it outside of sessions.",
    },
    {
      ...common,
      kind: "resource-health",
      name: "azure-resource-health",
      severity: "urgent",
      scopes: groupIds,
      current: ["Degraded", "Unavailable"],
      why: "Azure found a resource of the region degraded or unavailable, for no reason of the firm's.",
      act: "Open Resource health of the resource that the notification names.",
    },
  ];
}
