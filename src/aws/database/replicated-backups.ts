import { DbInstanceAutomatedBackupsReplication } from "@cdktf/provider-aws/lib/db-instance-automated-backups-replication";
import { Construct } from "constructs";

export interface ReplicatedBackupsProps {
  readonly sourceArn: string;
  /** A key in this region: without it, backups of an encrypted database are not taken. */
  readonly keyArn: string;
  readonly retentionDays: number;
}

/** The automated backups of another region's database, kept in this one: point-in-time recovery without it. */
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
