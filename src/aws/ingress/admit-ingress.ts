import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import { targetPorts, type IngressTarget } from "./spec/rules";
import type { Ingress } from "./ingress";

export interface AdmitIngressProps {
  readonly ingress: Ingress;
  readonly target: IngressTarget;
  /** The group of the machines that targets run on. */
  readonly securityGroupId: string;
}

/** Lets a load balancer's connections and health checks reach the machines of its targets. */
export function admitIngress(
  scope: Construct,
  id: string,
  { ingress, target, securityGroupId }: AdmitIngressProps,
): void {
  for (const port of targetPorts(target)) {
    new VpcSecurityGroupIngressRule(scope, `${id}-${port}`, {
      securityGroupId,
      referencedSecurityGroupId: ingress.securityGroupId,
      description: "Load balancer",
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
    });
  }
}
