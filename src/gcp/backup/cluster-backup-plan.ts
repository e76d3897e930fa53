import { GkeBackupBackupPlan } from "@cdktf/provider-google/lib/gke-backup-backup-plan";
import { Construct } from "constructs";
import { minutesPerDay, type WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import type { GkeCluster } from "../cluster/spec/schema";
import { backupPlanName } from "./spec/place";
import { backupRules } from "./spec/rules";
import type { ClusterBackup } from "./spec/schema";

export interface ClusterBackupPlanProps {
  readonly backup: ClusterBackup;
  /** The cluster, as the environment states it. */
  readonly cluster: GkeCluster;
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** Id of the cluster, `projects/<project>/locations/<region>/clusters/<name>`. Its backup agent is on. */
  readonly clusterId: string;
  /** Google's name of the region that the cluster is in. */
  readonly region: string;
  /** Role of the cluster's region. */
  readonly role: RegionRole;
  /** Google's name of the region that the backups lie in. */
  readonly location: string;
  /** Id of the key that encrypts the Kubernetes resources of a backup, in the region of the backups. */
  readonly keyId: string;
  /** Hour of the daily backup, in UTC. @default midnight */
  readonly hour?: WeekSpan | undefined;
  /** Whether Terraform refuses to destroy the plan, and with it its backups. */
  readonly protect: boolean;
}

/**
 * Backs up the Kubernetes resources and the volumes of a cluster.
 *
 * @throws ProblemsError for what `backupRules` refuses
 */
export class ClusterBackupPlan extends Construct {
  readonly resource: GkeBackupBackupPlan;

  constructor(scope: Construct, id: string, props: ClusterBackupPlanProps) {
    super(scope, id);
    const { backup, cluster, prefix, clusterId, region, role, location, keyId, hour, protect } = props;
    guard(this, backupRules, backup, { region, role, cluster });
    const { schedule, namespaces } = backup;
    this.resource = new GkeBackupBackupPlan(this, "Resource", {
      name: backupPlanName(prefix),
      location,
      cluster: clusterId,
      description: "Resources and volumes of the cluster",
      backupConfig: {
        ...(namespaces.length === 0
          ? { allNamespaces: true }
          : { selectedNamespaces: { namespaces: [...namespaces] } }),
        includeVolumeData: backup.volumes,
        includeSecrets: backup.secrets,
        encryptionKey: { gcpKmsEncryptionKey: keyId },
      },
      backupSchedule:
        schedule.kind === "daily"
          ? { cronSchedule: dailyAt(hour) }
          : { rpoConfig: { targetRpoMinutes: schedule.minutes } },
      retentionPolicy: {
        backupRetainDays: backup.retainDays,
        backupDeleteLockDays: backup.lockDays,
        // A locked policy can never be edited again, and a lock on each backup is there without it.
        locked: false,
      },
      lifecycle: { preventDestroy: protect },
    });
  }
}

/** Minutes and hours of a cron schedule, in UTC. */
function dailyAt(hour: WeekSpan | undefined): string {
  const ofDay = (hour?.start ?? 0) % minutesPerDay;
  return `${ofDay % 60} ${Math.floor(ofDay / 60)} * * *`;
}
