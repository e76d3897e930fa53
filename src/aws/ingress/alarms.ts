import type { AlarmThresholds } from "../monitoring/spec/rules";
import type { Metric, MetricAlarm } from "../monitoring/metric-alarm";

export interface LoadBalancerToWatch {
  /** Begins the alarms' names, for example `ingress-orders`. */
  readonly name: string;
  /** The part of its ARN behind `loadbalancer/`. */
  readonly arnSuffix: string;
  readonly targetGroupArnSuffix: string;
  /** Names of its zones in the account, by slot. */
  readonly zoneNames: Readonly<Record<string, string>>;
  /** Whether targets are meant to serve: where a region stands by they wait. */
  readonly inService: boolean;
  /** Whether all targets serve, or the one that holds the lease. */
  readonly serving: "all" | "one";
  /** Of a listener that ends TLS. @default none */
  readonly certificateArn?: string | undefined;
}

const source = "ELB user guide, CloudWatch metrics for your Network Load Balancer";

/** What can go wrong between clients and targets. */
export function loadBalancerAlarms(
  balancer: LoadBalancerToWatch,
  { certificateDays }: AlarmThresholds,
): MetricAlarm[] {
  const { name, inService, certificateArn } = balancer;
  return [
    ...(inService ? servingAlarms(balancer) : []),
    ...(certificateArn === undefined ? [] : [expiry(name, certificateArn, certificateDays)]),
  ];
}

function servingAlarms(balancer: LoadBalancerToWatch): MetricAlarm[] {
  const { name, zoneNames, serving } = balancer;
  return [
    {
      name: `${name}-nobody-serves`,
      subject: name,
      severity: "urgent",
      when: "session",
      metric: hosts(balancer, "HealthyHostCount"),
      comparison: "below",
      threshold: 1,
      periods: 2,
      missing: "notBreaching",
      why: "No target answers that it serves: clients that connect now reach nobody.",
      source,
    },
    {
      name: `${name}-no-targets`,
      subject: name,
      severity: "urgent",
      when: "always",
      metric: hosts(balancer, "HealthyHostCount"),
      // No count is below 0: what breaches is its absence. It is reported while there are registered targets.
      comparison: "below",
      threshold: 0,
      periods: 5,
      missing: "breaching",
      why: "Nothing is registered as a target: healthy ones are not even counted. Rings for the absence only.",
      source,
    },
    ...(serving === "one"
      ? []
      : Object.entries(zoneNames).map(([zone, zoneName]): MetricAlarm => ({
          name: `${name}-unhealthy-${zone}`,
          subject: name,
          severity: "notice",
          when: "session",
          metric: hosts(balancer, "UnHealthyHostCount", zoneName),
          comparison: "above",
          threshold: 0,
          periods: 3,
          missing: "notBreaching",
          why: `A target in zone ${zone} does not serve.`,
          source,
        }))),
  ];
}

/** Of all zones the largest counts: with one engine that holds the lease only one zone has any. */
function hosts(
  { arnSuffix, targetGroupArnSuffix }: LoadBalancerToWatch,
  name: "HealthyHostCount" | "UnHealthyHostCount",
  zoneName?: string,
): Metric {
  return {
    namespace: "AWS/NetworkELB",
    name,
    dimensions: {
      LoadBalancer: arnSuffix,
      TargetGroup: targetGroupArnSuffix,
      ...(zoneName === undefined ? {} : { AvailabilityZone: zoneName }),
    },
    statistic: "Maximum",
    periodSeconds: 60,
  };
}

function expiry(name: string, certificateArn: string, days: number): MetricAlarm {
  return {
    name: `${name}-certificate`,
    subject: name,
    severity: "urgent",
    when: "always",
    metric: {
      namespace: "AWS/CertificateManager",
      name: "DaysToExpiry",
      dimensions: { CertificateArn: certificateArn },
      statistic: "Minimum",
      periodSeconds: 86_400,
    },
    comparison: "below",
    threshold: days,
    periods: 1,
    // ACM says nothing of a certificate that has ended.
    missing: "breaching",
    why: "The certificate ends soon and was not renewed: from then on no client connects.",
    source: "AWS Certificate Manager user guide, supported CloudWatch metrics",
  };
}
