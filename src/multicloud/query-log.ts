import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Route53QueryLog } from "@cdktf/provider-aws/lib/route53-query-log";
import { Construct } from "constructs";
import type { HostedZone } from "./public-zone";

/** Route 53 writes query logs to this region only. Source: Route 53 API reference, CreateQueryLoggingConfig. */
const queryLogRegion = "us-east-1";

export interface QueryLogProps {
  readonly zone: HostedZone;
  /** Domain of the zone. */
  readonly zoneName: string;
  /** Begins the name of the policy, for example `hft-production`. */
  readonly prefix: string;
  readonly accountId: string;
  readonly retentionDays: number;
}

/** The queries that Route 53 answers for a zone. Those that a resolver answers from its cache are not among them. */
export class QueryLog extends Construct {
  readonly resource: Route53QueryLog;

  constructor(scope: Construct, id: string, props: QueryLogProps) {
    super(scope, id);
    const { zone, zoneName, prefix, accountId, retentionDays } = props;
    const group = new CloudwatchLogGroup(this, "group", {
      region: queryLogRegion,
      name: `/aws/route53/${zoneName}`,
      retentionInDays: retentionDays,
    });
    const policy = new CloudwatchLogResourcePolicy(this, "policy", {
      region: queryLogRegion,
      policyName: `${prefix}-dns-queries`,
      policyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "Route53",
            Effect: "Allow",
            Principal: { Service: "route53.amazonaws.com" },
            Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resource: `arn:aws:logs:${queryLogRegion}:${accountId}:log-group:/aws/route53/${zoneName}:*`,
            Condition: { StringEquals: { "aws:SourceAccount": accountId } },
          },
        ],
      }),
    });
    this.resource = new Route53QueryLog(this, "Resource", {
      zoneId: zone.zoneId,
      cloudwatchLogGroupArn: group.arn,
      dependsOn: [policy],
    });
  }
}
