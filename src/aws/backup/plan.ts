import { BackupPlan, type BackupPlanRule } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { Construct } from "constructs";
import { backupTag } from "../../core/tags";
import type { WeekSpan } from "../../core/week";
import type { BackupRule } from "./spec/rules";
import type { ServiceRole } from "../iam/service-role";
import { backedUpArns, backedUpTags } from "./backed-up";
import { backupSchedule } from "./schedule";
import type { Vault } from "./vault";

export interface PlanProps {
  readonly name: string;
  readonly environment: string;
  readonly region: string;
  readonly rules: Readonly<Record<string, BackupRule>>;
  readonly vault: Vault;
  /** By region of the environment, the ARN of its vault. */
  readonly vaultArns: Readonly<Record<string, string>>;
  readonly role: ServiceRole;
  readonly backupHour: WeekSpan | undefined;
}

/** Minutes in which a job may begin, the least that AWS Backup takes without errors, and in which it must end. */
const startWindow = 60;
const completionWindow = 12 * 60;

/** The schedules of a region, for whatever carries `backupTag` and belongs to the environment. */
export class Plan extends Construct {
  readonly resource: BackupPlan;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PlanProps,
  ) {
    super(scope, id);
    const { name, environment, region, rules, role } = props;
    this.resource = new BackupPlan(this, "Resource", {
      name,
      rule: Object.entries(rules).map(([ruleName, rule]) => this.rule(ruleName, rule)),
    });
    new BackupSelection(this, "selection", {
      name,
      planId: this.resource.id,
      iamRoleArn: role.arn,
      resources: backedUpArns(region),
      // Conditions are all met at once; tags of a selection would be one or the other.
      condition: [{ stringEquals: backedUpTags(environment) }],
      dependsOn: [...role.attachments],
    });
  }

  private rule(ruleName: string, rule: BackupRule): BackupPlanRule {
    const { vault, vaultArns, backupHour } = this.props;
    const { every, retentionDays, pointInTime, copies } = rule;
    return {
      ruleName,
      targetVaultName: vault.resource.name,
      schedule: backupSchedule(every, backupHour),
      startWindow,
      completionWindow,
      enableContinuousBackup: pointInTime,
      lifecycle: { deleteAfter: retentionDays },
      recoveryPointTags: backupTag,
      copyAction: Object.entries(copies).flatMap(([region, copy]) => {
        const destinationVaultArn = vaultArns[region];
        if (destinationVaultArn === undefined) return [];
        return [{ destinationVaultArn, lifecycle: { deleteAfter: copy.retentionDays } }];
      }),
    };
  }
}
