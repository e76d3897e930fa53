import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { Construct } from "constructs";
import { resourceName } from "../../core/names";
import { backupTag } from "../../core/tags";
import type { WeekSpan } from "../../core/week";
import type { Backup } from "../../rules/aws/backup";
import type { ServiceRole } from "../service-role";
import { backupSchedule } from "./schedule";
import type { Vault } from "./vault";

export interface RestoreTestsProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly environment: string;
  readonly types: Backup["restoreTests"];
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
    { prefix, environment, types, vault, role, backupHour }: RestoreTestsProps,
  ) {
    super(scope, id);
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
          selectionWindowDays: 8,
        },
      ],
    });
    for (const type of types) {
      new BackupRestoreTestingSelection(this, type.toLowerCase(), {
        name: underscored(resourceName("backup", prefix, type)),
        restoreTestingPlanName: this.resource.name,
        protectedResourceType: type,
        protectedResourceConditions: [
          {
            stringEquals: Object.entries({ ...backupTag, "hft-environment": environment }).map(
              ([key, value]) => ({
                key: `aws:ResourceTag/${key}`,
                value,
              }),
            ),
          },
        ],
        iamRoleArn: role.arn,
        validationWindowHours,
        dependsOn: [...role.attachments],
      });
    }
  }
}

/** Names of restore tests have letters, digits and underscores only. */
function underscored(name: string): string {
  return name.replaceAll("-", "_");
}
