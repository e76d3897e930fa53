import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { FleetAccess } from "./spec/fleet-schema";

export interface FleetSecurityGroupProps {
  /** Name of the fleet in its region, for example `hft-production-virginia_gateway`. */
  readonly name: string;
  readonly vpcId: string;
  /** Who may open connections, by name. */
  readonly from: Readonly<Record<string, FleetAccess>>;
  /** Where the machines may open connections to, by name. @default anywhere */
  readonly to?: Readonly<Record<string, FleetAccess>> | undefined;
  /** Keeps Terraform from replacing the group while machines trade. */
  readonly protect: boolean;
}

/**
 * Creates the security group of a fleet: its machines reach each other and the listed destinations, and are
 * reached from the listed blocks. It belongs to the fleet and not to a generation, so that a counterparty is added without a new
 * machine.
 */
export function fleetSecurityGroup(
  scope: Construct,
  id: string,
  props: FleetSecurityGroupProps,
): SecurityGroup {
  const { name, vpcId, from, to, protect } = props;
  const group = new SecurityGroup(scope, id, {
    name: resourceName("securityGroup", name),
    description: "The machines of one fleet",
    vpcId,
    tags: { Name: name },
    lifecycle: { preventDestroy: protect },
  });
  new VpcSecurityGroupIngressRule(scope, `${id}-members`, {
    securityGroupId: group.id,
    referencedSecurityGroupId: group.id,
    ipProtocol: "-1",
    description: "Members of the fleet",
  });
  admitEgress(scope, id, group, to);
  const rules = new Construct(scope, "from");
  for (const [key, access] of Object.entries(from)) {
    new VpcSecurityGroupIngressRule(rules, key, {
      securityGroupId: group.id,
      cidrIpv4: access.cidr,
      description: key,
      ...portsOf(access),
    });
  }
  return group;
}

function admitEgress(
  scope: Construct,
  id: string,
  { id: securityGroupId }: SecurityGroup,
  to: FleetSecurityGroupProps["to"],
): void {
  if (to === undefined) {
    new VpcSecurityGroupEgressRule(scope, `${id}-out`, {
      securityGroupId,
      cidrIpv4: "0.0.0.0/0",
      ipProtocol: "-1",
      description: "Anywhere",
    });
    return;
  }
  new VpcSecurityGroupEgressRule(scope, `${id}-to-members`, {
    securityGroupId,
    referencedSecurityGroupId: securityGroupId,
    ipProtocol: "-1",
    description: "Members of the fleet",
  });
  const rules = new Construct(scope, "to");
  for (const [key, access] of Object.entries(to)) {
    new VpcSecurityGroupEgressRule(rules, key, {
      securityGroupId,
      cidrIpv4: access.cidr,
      description: key,
      ...portsOf(access),
    });
  }
}

function portsOf(access: FleetAccess) {
  if (access.protocol === "all") return { ipProtocol: "-1" };
  const { from, to } = access.ports;
  return { ipProtocol: access.protocol, fromPort: from, toPort: to };
}
