import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { databaseArn } from "../region/spec/arn";
import { resourceName } from "../region/spec/names";
import { takesWrites } from "./spec/database";
import type { ResolvedInstance } from "./spec/resolved";
import { ServiceRole } from "../iam/service-role";

/** The logs that RDS for PostgreSQL exports. */
const exportedLogs = ["postgresql", "upgrade"] as const;

export interface DatabaseMonitoringProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** AWS region, for example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  readonly database: ResolvedInstance;
  /** Encrypts the logs. */
  readonly logKeyArn: string;
  /** Encrypts the query texts that Performance Insights keeps. */
  readonly dataKeyArn: string;
}

/**
 * The log groups of an instance, which RDS would otherwise create without a key and without an expiry, and the role of
 * enhanced monitoring.
 */
export class DatabaseMonitoring extends Construct {
  private readonly exports: readonly (typeof exportedLogs)[number][];
  private readonly logGroups: readonly CloudwatchLogGroup[];
  private readonly role: ServiceRole | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DatabaseMonitoringProps,
  ) {
    super(scope, id);
    const { prefix, region, accountId, database, logKeyArn } = props;
    this.exports = database.exportLogs ? exportedLogs : [];
    this.logGroups = this.exports.map(
      (log) =>
        new CloudwatchLogGroup(this, log, {
          name: `/aws/rds/instance/${database.identifier}/${log}`,
          retentionInDays: database.logRetentionDays,
          kmsKeyId: logKeyArn,
        }),
    );
    if (database.monitoringSeconds > 0) {
      this.role = new ServiceRole(this, "role", {
        name: resourceName("iamRole", prefix, "database-monitoring"),
        service: "monitoring.rds.amazonaws.com",
        region,
        accountId,
        sourceArn: databaseArn({ region, accountId }, database.identifier),
        managedPolicies: ["service-role/AmazonRDSEnhancedMonitoringRole"],
      });
    }
  }

  /** Resources that must exist before the instance. */
  get prerequisites() {
    return [...this.logGroups, ...(this.role?.attachments ?? [])];
  }

  /** Arguments of the instance. RDS sets no mode of Database Insights on a replica. */
  get arguments() {
    const { database, dataKeyArn } = this.props;
    const { insights, monitoringSeconds } = database;
    const insightsArguments = {
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: dataKeyArn,
      performanceInsightsRetentionPeriod: insights === "advanced" ? 465 : 7,
      ...(takesWrites(database) && { databaseInsightsMode: insights }),
    };
    return {
      enabledCloudwatchLogsExports: this.exports.length === 0 ? undefined : [...this.exports],
      monitoringInterval: monitoringSeconds,
      monitoringRoleArn: this.role?.arn,
      ...(insights === "off" ? { performanceInsightsEnabled: false } : insightsArguments),
    };
  }
}
