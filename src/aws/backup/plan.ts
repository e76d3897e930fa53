import { BackupPlan, type BackupPlanRule } from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection } from "@cdktf/provider-aws/lib/backup-selection";
import { Construct } from "constructs";
import { backupTag } from "../../core/tags";
import type { WeekSpan } from "../../core/week";
import type { ServiceRole } from "../iam/service-role";
import { backedUpArns, backedUpTags } from "./backed-up";
import { backupSchedule } from "./schedule";
import type { BackupRule } from "./spec/schema";
import type { Vault } from "./vault";

export interface PlanProps {
  readonly name: string;
  /** Name of the environment whose resources it backs up. */
  readonly environment: string;
  /** For example `us-east-1`. */
  readonly region: string;
  /** Schedules, by name. */
  readonly rules: Readonly<Record<string, BackupRule>>;
  /** Vault that receives the backups. */
  readonly vault: Vault;
  /** ARNs of the vaults that may receive copies, by region of the environment. */
  readonly vaultArns: Readonly<Record<string, string>>;
  /** Role with which AWS Backup works. */
  readonly role: ServiceRole;
  /** Hour in UTC of the databases' own backups, after which the plan's begin. @default AWS Backup's 05:00 UTC */
  readonly backupHour: WeekSpan | undefined;
}

/** Minutes within which a job must start, the shortest window without errors, and within which it must complete. */
const startWindow = 60;
const completionWindow = 12 * 60;

/** The backup plan of a region, for every resource of the environment that carries `backupTag`. */
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
      // A resource must meet all conditions, but only one of a selection's tags.
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
