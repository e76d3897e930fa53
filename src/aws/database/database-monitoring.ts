import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { DatabaseSettings } from "./spec/database";
import { ServiceRole } from "../iam/service-role";

/** The logs that RDS for PostgreSQL exports. */
const exportedLogs = ["postgresql", "upgrade"] as const;

export interface DatabaseMonitoringProps {
  readonly prefix: string;
  readonly region: string;
  /** The instance's identifier, by which RDS finds its log groups. */
  readonly identifier: string;
  readonly settings: DatabaseSettings;
  readonly logKeyArn: string;
}

/** What an instance needs to be seen: log groups that RDS would create without key or end, and its role. */
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
    const { prefix, region, identifier, settings, logKeyArn } = props;
    this.exports = settings.exportLogs ? exportedLogs : [];
    this.logGroups = this.exports.map(
      (log) =>
        new CloudwatchLogGroup(this, log, {
          name: `/aws/rds/instance/${identifier}/${log}`,
          retentionInDays: settings.logRetentionDays,
          kmsKeyId: logKeyArn,
        }),
    );
    if (settings.monitoringSeconds > 0) {
      this.role = new ServiceRole(this, "role", {
        name: resourceName("iamRole", prefix, "database-monitoring"),
        service: "monitoring.rds.amazonaws.com",
        region,
        managedPolicies: ["service-role/AmazonRDSEnhancedMonitoringRole"],
      });
    }
  }

  /** What the instance waits for. */
  get prerequisites() {
    return [...this.logGroups, ...(this.role?.attachments ?? [])];
  }

  /**
   * The instance's arguments.
   *
   * @param follows whether the instance is a replica, on which RDS sets no mode of Database Insights
   * @param keyArn encrypts the text of the queries that Performance Insights keeps
   */
  arguments(follows: boolean, keyArn: string) {
    const { insights, monitoringSeconds } = this.props.settings;
    const insightsArguments = {
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: keyArn,
      performanceInsightsRetentionPeriod: insights === "advanced" ? 465 : 7,
      ...(!follows && { databaseInsightsMode: insights }),
    };
    return {
      enabledCloudwatchLogsExports: this.exports.length === 0 ? undefined : [...this.exports],
      monitoringInterval: monitoringSeconds,
      monitoringRoleArn: this.role?.arn,
      ...(insights === "off" ? { performanceInsightsEnabled: false } : insightsArguments),
    };
  }
}
