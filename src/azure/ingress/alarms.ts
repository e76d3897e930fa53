import type { MetricAlarm } from "../monitoring/alarm";

export interface WatchedBalancer {
  /** Becomes part of the alarms' names, for example `ingress-orders`. */
  readonly name: string;
  /** Id of the load balancer. */
  readonly loadBalancerId: string;
}

const source =
  "Azure documentation, Load Balancer diagnostics with metrics; Azure/azure-monitor-baseline-alerts@b772e9f, both marked verified";

/** Returns the alarms of a load balancer before machines. */
export function balancerAlarms({ name, loadBalancerId }: WatchedBalancer): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.Network/loadBalancers",
    resourceId: loadBalancerId,
    aggregation: "Average",
    windowMinutes: 5,
  } as const;
  const common = {
    kind: "metric",
    subject: "ingress",
    severity: "urgent",
    when: "always",
    comparison: "below",
    source,
  } as const;
  return [
    {
      ...common,
      name: `${name}-data-path`,
      metric: { ...metric, name: "VipAvailability" },
      threshold: 90,
      why: "Azure's own probes do not pass through the load balancer: clients do not either.",
      act: "Look at Resource health of the load balancer; decide whether names must lead to the other region.",
    },
    {
      ...common,
      name: `${name}-backends`,
      metric: { ...metric, name: "DipAvailability" },
      threshold: 90,
      why: "Machines behind the load balancer do not answer its probes.",
      act: "Ask the probe's port on each machine; see whether one was taken out without leaving the pool.",
    },
  ];
}
