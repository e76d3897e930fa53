import { Construct } from "constructs";
import { Plan } from "../../../src/aws/backup/plan";
import { RestoreTests } from "../../../src/aws/backup/restore-tests";
import { backupRoleName, backupVaultName } from "../../../src/aws/backup/spec/names";
import type { Backup } from "../../../src/aws/backup/spec/schema";
import { Vault } from "../../../src/aws/backup/vault";
import type { PostgresInstance } from "../../../src/aws/database/postgres-instance";
import { ServiceRole } from "../../../src/aws/iam/service-role";
import { resourceName } from "../../../src/aws/region/spec/names";
import type { AwsRegionContext } from "../region";

export interface BackupPartsProps {
  readonly context: AwsRegionContext;
  readonly backup: Backup;
  /** ARN of the KMS key that encrypts the vault. */
  readonly keyArn: string;
  /** The region's database. A restore test restores it into the same subnets and security group. */
  readonly database: PostgresInstance | undefined;
}

/** Managed policies with which AWS Backup backs up, and restores for a test. */
const backupPolicies = [
  "service-role/AWSBackupServiceRolePolicyForBackup",
  "AWSBackupServiceRolePolicyForS3Backup",
] as const;
const restorePolicies = [
  "service-role/AWSBackupServiceRolePolicyForRestores",
  "AWSBackupServiceRolePolicyForS3Restore",
] as const;

/** The backup vault of a region, its plan and its restore tests. */
export class BackupParts {
  private readonly vault: Vault;

  constructor(scope: Construct, { context, backup, keyArn, database }: BackupPartsProps) {
    const { environment, region } = context;
    const { prefix, backupHour } = region;
    const { plan, restoreTests } = backup;
    const holder = new Construct(scope, "backup");
    this.vault = new Vault(holder, "vault", {
      backup,
      role: region.role,
      name: backupVaultName(prefix),
      keyArn,
      protect: region.protect,
    });
    if (Object.keys(plan).length === 0) return;
    const { vault } = this;
    const role = new ServiceRole(holder, "role", {
      name: backupRoleName(prefix),
      service: "backup.amazonaws.com",
      region: region.awsRegion,
      accountId: region.accountId,
      managedPolicies: [...backupPolicies, ...(restoreTests.length > 0 ? restorePolicies : [])],
    });
    new Plan(holder, "plan", {
      name: resourceName("backup", prefix),
      environment: environment.name,
      region: region.awsRegion,
      rules: plan,
      vault,
      vaultArns: region.vaultArns,
      role,
      backupHour,
    });
    if (restoreTests.length === 0) return;
    new RestoreTests(holder, "restore-tests", {
      prefix,
      environment: environment.name,
      types: restoreTests,
      plan,
      database: database && {
        subnetGroupName: database.access.subnetGroup.name,
        securityGroupId: database.access.resource.id,
      },
      vault,
      role,
      backupHour,
    });
  }

  get outputs(): Readonly<Record<string, unknown>> {
    return { backup_vault: this.vault.resource.name, backup_vault_arn: this.vault.resource.arn };
  }
}
