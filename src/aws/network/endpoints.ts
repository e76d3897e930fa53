import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { endpointPolicy } from "./endpoint-policy";
import type { EndpointAccess } from "./spec/schema";

export interface EndpointsProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** For example `us-east-1`. */
  readonly region: string;
  /** The accounts of the environment. */
  readonly accountIds: readonly string[];
  readonly access: EndpointAccess;
  readonly vpcId: string;
  /** Block of the VPC, which the interface endpoints admit. */
  readonly cidr: string;
  /** Subnets of the interface endpoints, each with one address in each subnet. */
  readonly subnetIds: readonly string[];
  /** Route tables that get the routes of the gateway endpoints for S3 and DynamoDB. */
  readonly routeTableIds: readonly string[];
  /** Whether there are interface endpoints. They cost by the hour and zone, gateway endpoints are free. */
  readonly interfaces: boolean;
}

/** The APIs that an EKS node and its add-ons call, with those of logs, keys and secrets. */
const interfaceServices = [
  "autoscaling",
  "ec2",
  "ecr.api",
  "ecr.dkr",
  "eks",
  "eks-auth",
  "elasticloadbalancing",
  "kms",
  "logs",
  "secretsmanager",
  "sts",
] as const;

const gatewayServices = ["dynamodb", "s3"] as const;

/** VPC endpoints of the AWS APIs, so that nodes work while the path to the internet is down. */
export class Endpoints extends Construct {
  constructor(scope: Construct, id: string, props: EndpointsProps) {
    super(scope, id);
    const { prefix, region, vpcId, routeTableIds } = props;
    for (const service of gatewayServices) {
      new VpcEndpoint(this, service, {
        vpcId,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: "Gateway",
        routeTableIds: [...routeTableIds],
        policy: endpointPolicy(service, props),
        tags: { Name: `${prefix}-${service}` },
      });
    }
    if (props.interfaces) this.addInterfaces(props);
  }

  private addInterfaces(props: EndpointsProps): void {
    const { prefix, region, vpcId, cidr, subnetIds } = props;
    const group = new SecurityGroup(this, "group", {
      name: resourceName("securityGroup", prefix, "endpoints"),
      description: "HTTPS from the network to the AWS APIs",
      vpcId,
      tags: { Name: `${prefix}-endpoints` },
    });
    new VpcSecurityGroupIngressRule(this, "https", {
      securityGroupId: group.id,
      description: "HTTPS from the network",
      cidrIpv4: cidr,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
    });
    for (const service of interfaceServices) {
      new VpcEndpoint(this, service, {
        vpcId,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: "Interface",
        privateDnsEnabled: true,
        subnetIds: [...subnetIds],
        securityGroupIds: [group.id],
        policy: endpointPolicy(service, props),
        tags: { Name: `${prefix}-${service}` },
      });
    }
  }
}
