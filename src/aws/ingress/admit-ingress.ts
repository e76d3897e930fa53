import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import { targetPorts } from "./spec/rules";
import type { IngressTarget } from "./spec/schema";
import type { Ingress } from "./ingress";

export interface AdmitIngressProps {
  readonly ingress: Ingress;
  readonly target: IngressTarget;
  /** Id of the security group of the machines on which targets run. */
  readonly securityGroupId: string;
}

/** Admits a load balancer's connections and health checks to the machines of its targets. */
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
