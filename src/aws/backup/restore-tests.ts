import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { WeekSpan } from "../../core/week";
import type { ServiceRole } from "../iam/service-role";
import { backedUpTags } from "./backed-up";
import { backupSchedule, newestWithinDays } from "./schedule";
import type { Backup, RestoreTestType } from "./spec/schema";
import type { Vault } from "./vault";

/** The subnets and the security group of a database. */
export interface DatabasePlace {
  readonly subnetGroupName: string;
  readonly securityGroupId: string;
}

export interface RestoreTestsProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** Name of the environment whose backups it restores. */
  readonly environment: string;
  /** Resource types to restore. */
  readonly types: readonly RestoreTestType[];
  /** Schedules whose backups it restores. */
  readonly plan: Backup["plan"];
  /** Subnets and security group that a restored database gets. @default the account's default VPC */
  readonly database: DatabasePlace | undefined;
  readonly vault: Vault;
  /** Role with which AWS Backup works. */
  readonly role: ServiceRole;
  /** Hour in UTC of the databases' own backups. @default AWS Backup's 05:00 UTC */
  readonly backupHour: WeekSpan | undefined;
}

/** Hours from the start of the backup to the test. A backup that still runs is left out: the test takes the one before. */
const hoursAfterBackup = 6;
/** Hours for which a restored resource stays for inspection. */
const validationWindowHours = 4;

/** Restores the newest backup of each type every Sunday, and deletes the restored resources after the test. */
export class RestoreTests extends Construct {
  readonly resource: BackupRestoreTestingPlan;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RestoreTestsProps,
  ) {
    super(scope, id);
    const { prefix, environment, types, plan, vault, role, backupHour } = props;
    const name = underscored(resourceName("backup", prefix));
    this.resource = new BackupRestoreTestingPlan(this, "Resource", {
      name,
      scheduleExpression: backupSchedule("week", backupHour, hoursAfterBackup),
      startWindowHours: 8,
      recoveryPointSelection: [
        {
          algorithm: "LATEST_WITHIN_WINDOW",
          includeVaults: [vault.resource.arn],
          recoveryPointTypes: ["SNAPSHOT", "CONTINUOUS"],
          selectionWindowDays: newestWithinDays(Object.values(plan)),
        },
      ],
    });
    for (const type of types) {
      new BackupRestoreTestingSelection(this, type.toLowerCase(), {
        name: underscored(resourceName("backup", prefix, type)),
        restoreTestingPlanName: this.resource.name,
        protectedResourceType: type,
        protectedResourceConditions: [{ stringEquals: backedUpTags(environment) }],
        restoreMetadataOverrides: this.overrides(type),
        iamRoleArn: role.arn,
        validationWindowHours,
        dependsOn: [...role.attachments],
      });
    }
  }

  /**
   * Returns the restore metadata of a type. Without them AWS Backup restores a database to the account's default VPC, and
   * fails where there is none.
   *
   * Source: AWS Backup developer guide, restore-testing-inferred-metadata.
   */
  private overrides(type: RestoreTestType): Record<string, string> | undefined {
    const { database } = this.props;
    if (type !== "RDS" || database === undefined) return undefined;
    return {
      dbSubnetGroupName: database.subnetGroupName,
      vpcSecurityGroupIds: JSON.stringify([database.securityGroupId]),
    };
  }
}

/** Replaces hyphens: names of restore tests have letters, digits and underscores only. */
function underscored(name: string): string {
  return name.replaceAll("-", "_");
}
