import { GkeBackupRestorePlan } from "@cdktf/provider-google/lib/gke-backup-restore-plan";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { ClusterBackupPlan } from "./cluster-backup-plan";

export interface ClusterRestorePlanProps {
  /** Begins every name, for example `hft-production-carolina`. */
  readonly prefix: string;
  /** The plan whose backups are restored. */
  readonly backups: ClusterBackupPlan;
  /** Id of the cluster that is restored into. */
  readonly clusterId: string;
  /**
   * Google's name of the region that this cluster is in, whatever region the backups lie in.
   * Source: GKE documentation, Backup for GKE, about-locations.
   */
  readonly region: string;
}

/**
 * Says how a backup is restored into a cluster: all that it holds, beside what is there, which it never overwrites. A
 * restore itself is started by hand.
 */
export class ClusterRestorePlan extends Construct {
  readonly resource: GkeBackupRestorePlan;

  constructor(scope: Construct, id: string, { prefix, backups, clusterId, region }: ClusterRestorePlanProps) {
    super(scope, id);
    this.resource = new GkeBackupRestorePlan(this, "Resource", {
      name: resourceName("backupPlan", prefix, "restore"),
      location: region,
      backupPlan: backups.resource.id,
      cluster: clusterId,
      description: "Everything of a backup, without overwriting anything",
      restoreConfig: {
        allNamespaces: true,
        namespacedResourceRestoreMode: "FAIL_ON_CONFLICT",
        volumeDataRestorePolicy: "RESTORE_VOLUME_DATA_FROM_BACKUP",
        clusterResourceRestoreScope: { allGroupKinds: true },
        clusterResourceConflictPolicy: "USE_EXISTING_VERSION",
      },
    });
  }
}
