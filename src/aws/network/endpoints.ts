import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

export interface EndpointsProps {
  readonly prefix: string;
  readonly region: string;
  readonly vpcId: string;
  readonly cidr: string;
  /** Where the interface endpoints stand, one address in each. */
  readonly subnetIds: readonly string[];
  /** Route tables that learn the way to S3 and DynamoDB. */
  readonly routeTableIds: readonly string[];
  /** Interface endpoints cost by the hour and zone; gateway endpoints cost nothing. */
  readonly interfaces: boolean;
}

/** What an EKS node, its add-ons and the log and key services behind them call. */
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

/** Private ways to the AWS APIs, so that nodes work while the way to the internet does not. */
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
        tags: { Name: `${prefix}-${service}` },
      });
    }
    if (props.interfaces) this.addInterfaces(props);
  }

  private addInterfaces({ prefix, region, vpcId, cidr, subnetIds }: EndpointsProps): void {
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
        tags: { Name: `${prefix}-${service}` },
      });
    }
  }
}
