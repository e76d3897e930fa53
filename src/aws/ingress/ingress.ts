import type { TerraformRemoteState } from "cdktf";

/**
 * What other stacks read of a load balancer. `NetworkLoadBalancer` creates one, `remoteIngress` reads one from the
 * outputs of its stack.
 */
export interface Ingress {
  readonly arn: string;
  readonly dnsName: string;
  /** Id of the Route 53 hosted zone of its DNS name, for an alias record. */
  readonly zoneId: string;
  /** The target group with which a controller or a fleet registers addresses. */
  readonly targetGroupArn: string;
  /** The security group that targets must admit. */
  readonly securityGroupId: string;
}

/** Returns the outputs of a region's load balancers, which `remoteIngress` reads. */
export function ingressOutputs(
  ingress: Readonly<Record<string, Ingress>>,
): Readonly<Record<string, unknown>> {
  const byName = Object.entries(ingress).map(([name, each]) => [
    name,
    {
      arn: each.arn,
      dns_name: each.dnsName,
      zone_id: each.zoneId,
      target_group_arn: each.targetGroupArn,
      security_group_id: each.securityGroupId,
    },
  ]);
  return { ingress: Object.fromEntries(byName) as Readonly<Record<string, unknown>> };
}

/** Reads a load balancer from the outputs of its stack. */
export function remoteIngress(state: TerraformRemoteState, name: string): Ingress {
  const of = (key: string): string => state.getString(`ingress.${name}.${key}`);
  return {
    arn: of("arn"),
    dnsName: of("dns_name"),
    zoneId: of("zone_id"),
    targetGroupArn: of("target_group_arn"),
    securityGroupId: of("security_group_id"),
  };
}
