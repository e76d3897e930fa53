import type { TerraformRemoteState } from "cdktf";

/**
 * What other stacks need of a load balancer. Two makers give it: `NetworkLoadBalancer` creates one,
 * `remoteIngress` reads one from its stack's outputs.
 */
export interface Ingress {
  readonly arn: string;
  readonly dnsName: string;
  /** The hosted zone of its name, for an alias. */
  readonly zoneId: string;
  /** What a controller or a fleet registers its addresses with. */
  readonly targetGroupArn: string;
  /** What targets must let in. */
  readonly securityGroupId: string;
}

/** The outputs of a region's load balancers: the contract that `remoteIngress` reads. */
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

/** A load balancer as its stack's outputs give it. */
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
