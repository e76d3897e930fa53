import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import { BaseStack } from "../../src/kit/base-stack";

/** A network with three tiers in two zones, five services in it and three buckets: 50 resources of 12 kinds. */
export class OrdinaryStack extends BaseStack {
  static readonly resources = 50;

  constructor(scope: Construct, id: string) {
    super(scope, id, { state: { kind: "local" }, provides: "a network and five services" });
    new AwsProvider(this, "aws", { region: "us-east-1", defaultTags: [{ tags: { stack: id } }] });
    const key = new KmsKey(this, "key", { description: id, enableKeyRotation: true });
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true });
    this.addTiers(vpc);
    for (let index = 1; index <= 5; index += 1) this.addService(`service-${index}`, 9000 + index, vpc, key);
    for (const name of ["archive", "backup", "logs"]) new S3Bucket(this, name, { bucketPrefix: name });
    this.export({ vpc_id: vpc.id });
  }

  private addTiers(vpc: Vpc): void {
    ["public", "private", "data"].forEach((tier, slot) => {
      const table = new RouteTable(this, `${tier}-routes`, { vpcId: vpc.id, tags: { Name: tier } });
      ["a", "b"].forEach((zone, index) => {
        const name = `${tier}-${zone}`;
        const subnet = new Subnet(this, name, {
          vpcId: vpc.id,
          cidrBlock: `10.0.${slot * 16 + index}.0/24`,
          availabilityZone: `us-east-1${zone}`,
          tags: { Name: name },
        });
        new RouteTableAssociation(this, `${name}-routes`, { subnetId: subnet.id, routeTableId: table.id });
      });
    });
  }

  private addService(name: string, port: number, vpc: Vpc, key: KmsKey): void {
    const group = new SecurityGroup(this, `${name}-group`, { name, vpcId: vpc.id });
    new VpcSecurityGroupIngressRule(this, `${name}-ingress`, {
      securityGroupId: group.id,
      cidrIpv4: vpc.cidrBlock,
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
    });
    const role = new IamRole(this, `${name}-role`, {
      name,
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } },
        ],
      }),
    });
    new IamRolePolicyAttachment(this, `${name}-policy`, {
      role: role.name,
      policyArn: "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    });
    const log = new CloudwatchLogGroup(this, `${name}-log`, {
      name: `/service/${name}`,
      retentionInDays: 30,
      kmsKeyId: key.arn,
    });
    new CloudwatchMetricAlarm(this, `${name}-alarm`, {
      alarmName: `${name}-errors`,
      namespace: "Services",
      metricName: "Errors",
      dimensions: { log: log.name },
      comparisonOperator: "GreaterThanThreshold",
      evaluationPeriods: 3,
      period: 60,
      statistic: "Sum",
      threshold: 0,
    });
  }
}
