import type { Construct } from "constructs";
import { ClusterBackupPlan } from "../../../src/gcp/backup/cluster-backup-plan";
import { ClusterRestorePlan } from "../../../src/gcp/backup/cluster-restore-plan";
import { backupPlace } from "../../../src/gcp/backup/spec/place";
import type { ClusterBackup } from "../../../src/gcp/backup/spec/schema";
import type { GkeControlPlane } from "../../../src/gcp/cluster/gke-control-plane";
import type { Network } from "../../../src/gcp/network/network";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

export interface BackupPartsProps {
  readonly region: GcpResolvedRegion;
  readonly backup: ClusterBackup;
  readonly cluster: GkeControlPlane;
  readonly network: Network;
}

/** The backups of a region's cluster, and how they are restored into it. */
export class BackupParts {
  readonly plan: ClusterBackupPlan;
  readonly restore: ClusterRestorePlan;

  constructor(scope: Construct, { region, backup, cluster, network }: BackupPartsProps) {
    const { place, backupHour, protect } = region;
    const common = { prefix: place.prefix, region: place.region, clusterId: cluster.resource.id };
    this.plan = new ClusterBackupPlan(scope, "backup", {
      ...common,
      ...backupPlace(backup, place.region, network.keyIds),
      backup,
      role: region.role,
      cluster: cluster.stated,
      hour: backupHour,
      protect,
    });
    this.restore = new ClusterRestorePlan(scope, "restore", { ...common, backups: this.plan });
  }

  get outputs(): Readonly<Record<string, unknown>> {
    return { backup_plan: this.plan.resource.id, restore_plan: this.restore.resource.id };
  }
}
