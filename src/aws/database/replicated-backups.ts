import { DbInstanceAutomatedBackupsReplication } from "@cdktf/provider-aws/lib/db-instance-automated-backups-replication";
import { Construct } from "constructs";

export interface ReplicatedBackupsProps {
  /** ARN of the instance whose backups are copied. */
  readonly sourceArn: string;
  /** A key in this region, which RDS requires for the backups of an encrypted database. */
  readonly keyArn: string;
  /** Days of point-in-time recovery, 1 to 35. */
  readonly retentionDays: number;
}

/** Copies of the automated backups of another region's database: point-in-time recovery without that region. */
export class ReplicatedBackups extends Construct {
  readonly resource: DbInstanceAutomatedBackupsReplication;

  constructor(scope: Construct, id: string, { sourceArn, keyArn, retentionDays }: ReplicatedBackupsProps) {
    super(scope, id);
    this.resource = new DbInstanceAutomatedBackupsReplication(this, "Resource", {
      sourceDbInstanceArn: sourceArn,
      kmsKeyId: keyArn,
      retentionPeriod: retentionDays,
    });
  }
}
