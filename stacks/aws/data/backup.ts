import { Construct } from "constructs";
import { backupVaultArn } from "../../../src/aws/region/spec/arn";
import { backupRoleName, backupVaultName } from "../../../src/aws/backup/names";
import { Plan } from "../../../src/aws/backup/plan";
import { RestoreTests } from "../../../src/aws/backup/restore-tests";
import { Vault } from "../../../src/aws/backup/vault";
import type { PostgresInstance } from "../../../src/aws/database/postgres-instance";
import { ServiceRole } from "../../../src/aws/iam/service-role";
import { resourceName } from "../../../src/aws/region/spec/names";
import { backedUpTypes, type Backup } from "../../../src/aws/backup/spec/rules";
import type { AwsRegionContext } from "../region";

export interface BackupPartsProps {
  readonly context: AwsRegionContext;
  readonly config: Backup;
  readonly keyArn: string;
  /** The region's own, beside which a backup of it is restored for a test. */
  readonly database: PostgresInstance | undefined;
}

/** What AWS Backup may do with what it backs up, and with what it brings back for a test. */
const backupPolicies = [
  "service-role/AWSBackupServiceRolePolicyForBackup",
  "AWSBackupServiceRolePolicyForS3Backup",
] as const;
const restorePolicies = [
  "service-role/AWSBackupServiceRolePolicyForRestores",
  "AWSBackupServiceRolePolicyForS3Restore",
] as const;

/** The vault of a region, its plan and the tests of its backups. */
export class BackupParts {
  private readonly vault: Vault;

  constructor(scope: Construct, { context, config, keyArn, database }: BackupPartsProps) {
    const { environment, region } = context;
    const prefix = context.region.prefix;
    const holder = new Construct(scope, "backup");
    this.vault = new Vault(holder, "vault", {
      config: { backup: config, role: region.role, backedUp: backedUpTypes(region) },
      name: backupVaultName(prefix),
      keyArn,
      protect: region.protect,
    });
    if (Object.keys(config.plan).length === 0) return;
    const { vault } = this;
    const backupHour = region.backupHour;
    const role = new ServiceRole(holder, "role", {
      name: backupRoleName(prefix),
      service: "backup.amazonaws.com",
      region: region.region,
      managedPolicies: [...backupPolicies, ...(config.restoreTests.length > 0 ? restorePolicies : [])],
    });
    new Plan(holder, "plan", {
      name: resourceName("backup", prefix),
      environment: environment.name,
      region: region.region,
      rules: config.plan,
      vault,
      vaultArns: vaultArns(context),
      role,
      backupHour,
    });
    if (config.restoreTests.length === 0) return;
    new RestoreTests(holder, "restore-tests", {
      prefix,
      environment: environment.name,
      types: config.restoreTests,
      plan: config.plan,
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

/** By region, the ARN of its vault: computed, because a copy's destination is of another state. */
function vaultArns({ environment }: AwsRegionContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment.regions).map(([name, region]) => [
      name,
      backupVaultArn(region.region, region.accountId, backupVaultName(region.prefix)),
    ]),
  );
}
