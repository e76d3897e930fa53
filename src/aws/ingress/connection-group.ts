import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { targetPorts } from "./spec/rules";
import type { AwsIngress } from "./spec/schema";
import type { Network } from "../network/network";

export interface ConnectionGroupProps {
  readonly name: string;
  readonly network: Network;
  readonly ingress: AwsIngress;
  /** Blocks of health checkers of DNS. */
  readonly checkedFrom: readonly string[];
}

/**
 * Creates the security group of a load balancer: in from the listed blocks, out to the ports of targets in the VPC.
 *
 * Health checkers are admitted by their blocks and not by AWS's prefix list of them, whose id only a data source tells.
 */
export function connectionGroup(
  scope: Construct,
  id: string,
  { name, network, ingress, checkedFrom }: ConnectionGroupProps,
): SecurityGroup {
  const group = new SecurityGroup(scope, id, {
    name: resourceName("securityGroup", name, "lb"),
    description: "Clients of a load balancer, and its targets",
    vpcId: network.vpcId,
    tags: { Name: `${name}-lb` },
  });
  const admitted = new Map([
    ...checkedFrom.map((cidr) => [cidr, "Health checks of DNS"] as const),
    ...ingress.from.map((cidr) => [cidr, "Clients"] as const),
  ]);
  for (const [cidr, description] of admitted) {
    new VpcSecurityGroupIngressRule(scope, `${id}-from-${cidr.replace(/[./]/g, "-")}`, {
      securityGroupId: group.id,
      description,
      cidrIpv4: cidr,
      ipProtocol: "tcp",
      fromPort: ingress.listener.port,
      toPort: ingress.listener.port,
    });
  }
  for (const port of targetPorts(ingress.target)) {
    new VpcSecurityGroupEgressRule(scope, `${id}-to-${port}`, {
      securityGroupId: group.id,
      description: "Targets",
      cidrIpv4: network.cidr,
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
    });
  }
  return group;
}
