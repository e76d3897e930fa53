import type { AlarmThresholds } from "../monitoring/spec/schema";
import type { Metric, MetricAlarm } from "../monitoring/metric-alarm";

export interface LoadBalancerToWatch {
  /** Begins the alarms' names, for example `ingress-orders`. */
  readonly name: string;
  /** The part of its ARN after `loadbalancer/`. */
  readonly arnSuffix: string;
  readonly targetGroupArnSuffix: string;
  /** Names of its zones in the account, for example `us-east-1a`, by slot. */
  readonly zoneNames: Readonly<Record<string, string>>;
  /** Whether targets should serve; in a region that stands by they should not. */
  readonly inService: boolean;
  /** Whether all targets serve, or the one that holds the lease. */
  readonly serving: "all" | "one";
  /** ARN of the certificate of a TLS listener. @default none */
  readonly certificateArn?: string | undefined;
}

const source = "ELB user guide, CloudWatch metrics for your Network Load Balancer";

/** Alarms of a load balancer: healthy targets where it is in service, and the expiry of its certificate. */
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
      // No count is below 0: only missing data breaches. ELB reports the count while targets are registered.
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

/** The maximum over zones: where one engine holds the lease, only its zone has a healthy target. */
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
    // ACM reports no metric for an expired certificate.
    missing: "breaching",
    why: "The certificate ends soon and was not renewed: from then on no client connects.",
    source: "AWS Certificate Manager user guide, supported CloudWatch metrics",
  };
}
