import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { partitionOf } from "../region/spec/arn";
import { resourceName } from "../region/spec/names";
import { policyDocument } from "../iam/policy";
import { ServiceRole } from "../iam/service-role";

export interface FlowLogsProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  readonly vpcId: string;
  /** Key that encrypts the log group. */
  readonly keyArn: string;
  readonly retentionDays: number;
}

/** Sends all accepted and rejected flows of a VPC to CloudWatch Logs, aggregated over one minute. */
export class FlowLogs extends Construct {
  readonly resource: FlowLog;

  constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    const { prefix, region, accountId, vpcId, keyArn, retentionDays } = props;
    const group = new CloudwatchLogGroup(this, "group", {
      name: resourceName("logGroup", `/hft/${prefix}/flow`),
      retentionInDays: retentionDays,
      kmsKeyId: keyArn,
    });
    const role = new ServiceRole(this, "role", {
      name: resourceName("iamRole", prefix, "flow-logs"),
      service: "vpc-flow-logs.amazonaws.com",
      region,
      accountId,
      sourceArn: `arn:${partitionOf(region)}:ec2:${region}:${accountId}:vpc-flow-log/*`,
    });
    new IamRolePolicy(this, "delivery", {
      role: role.resource.name,
      policy: policyDocument([
        {
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
          Resource: `${group.arn}:*`,
        },
      ]),
    });
    this.resource = new FlowLog(this, "Resource", {
      vpcId,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 60,
      tags: { Name: `${prefix}-flow` },
    });
  }
}
