import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

/** Creates the security group that EFA needs: it admits all traffic between its members, in both directions. */
export function efaSecurityGroup(
  scope: Construct,
  id: string,
  name: string,
  vpcId: string,
  lifecycle: TerraformResourceLifecycle,
): SecurityGroup {
  const group = new SecurityGroup(scope, id, {
    name: resourceName("securityGroup", name, "efa"),
    description: "All traffic between the nodes of one generation",
    vpcId,
    tags: { Name: `${name}-efa` },
    lifecycle,
  });
  const self = {
    securityGroupId: group.id,
    referencedSecurityGroupId: group.id,
    ipProtocol: "-1",
    description: "OS bypass between members",
    lifecycle,
  };
  new VpcSecurityGroupIngressRule(scope, `${id}-in`, self);
  new VpcSecurityGroupEgressRule(scope, `${id}-out`, self);
  return group;
}
