import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { WeekSpan } from "../../core/week";
import type { Backup, RestoreTestType } from "./spec/rules";
import type { ServiceRole } from "../iam/service-role";
import { backedUpTags } from "./backed-up";
import { backupSchedule, newestWithinDays } from "./schedule";
import type { Vault } from "./vault";

/** Where a database stands, and who reaches it. */
export interface DatabasePlace {
  readonly subnetGroupName: string;
  readonly securityGroupId: string;
}

export interface RestoreTestsProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly environment: string;
  readonly types: readonly RestoreTestType[];
  readonly plan: Backup["plan"];
  /** Where the region's database stands, which a restored one stands beside. */
  readonly database: DatabasePlace | undefined;
  readonly vault: Vault;
  readonly role: ServiceRole;
  readonly backupHour: WeekSpan | undefined;
}

/** Hours after the backup: it has ended by then, or the test takes the one before. */
const hoursAfterBackup = 6;
/** Hours for which what was restored stays up, for whoever wants to look into it. */
const validationWindowHours = 4;

/** Brings back the newest backup of each kind every Sunday, and deletes what it brought back. */
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
   * Without them a database is restored to the account's default VPC, and not at all where there is none.
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

/** Names of restore tests have letters, digits and underscores only. */
function underscored(name: string): string {
  return name.replaceAll("-", "_");
}
