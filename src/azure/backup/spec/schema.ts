import * as v from "valibot";
import {
  distinct,
  kubernetesNamespace,
  name,
  object,
  reference,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";

const disks = object({
  /** Fleets whose data disks have snapshots. @default all that have data disks */
  fleets: v.optional(distinct(name)),
  /**
   * Hours from one snapshot to the next: 24, in the quiet hour of the environment's calendar, or 12. Azure makes none
   * more often of Ultra Disks and Premium SSDs v2.
   * @default 24
   */
  everyHours: v.optional(v.picklist([12, 24]), 24),
  /** Days after which a snapshot is deleted, 1 to 365. A change applies to later snapshots. @default 35 */
  retainDays: v.optional(whole(1, 365), 35),
});

const cluster = object({
  /** Where the Kubernetes objects lie: a container that nothing else uses. */
  storage: object({
    /** Name of a storage account of the region, in `storage`. */
    account: reference,
    /** Name of one of its containers. */
    container: reference,
  }),
  /**
   * Hours from one backup to the next: 24, in the quiet hour of the environment's calendar, or 4, 8 or 12.
   * @default 24
   */
  everyHours: v.optional(v.picklist([4, 8, 12, 24]), 24),
  /** Days after which a backup is deleted, 1 to 360. A change applies to later backups. @default 35 */
  retainDays: v.optional(whole(1, 360), 35),
  /** Namespaces that are backed up, with their Kubernetes secrets. @default all but `kube-system` and the like */
  namespaces: v.optional(distinct(kubernetesNamespace), []),
  /**
   * Whether disks of volumes are backed up too, by snapshots. Azure passes over Ultra Disks, Premium SSDs v2 and file
   * shares.
   * @default true
   */
  volumes: v.optional(v.boolean(), true),
});

/** Backups in a vault of Azure Backup. Databases, caches and storage accounts keep their own. */
export const backupSchema = object({
  /** Snapshots of the data disks of fleets. They lie in the region of their disks. @default none */
  disks: v.optional(disks),
  /** Backups of what is in the cluster: its Kubernetes objects, and the disks of its volumes. @default none */
  cluster: v.optional(cluster),
  /**
   * Days for which deleted backups can be taken back, 14 to 180. Azure charges those beyond 14.
   * @default 14: Azure's own
   */
  softDeleteDays: v.optional(whole(14, 180), 14),
  /**
   * Whether nobody can delete a backup before its time without lifting that at the vault first. It also refuses to
   * remove the backups of a retired generation.
   * @default false: an apply that retires a generation would fail halfway
   */
  immutable: v.optional(v.boolean(), false),
});

export type BackupInput = Stated<typeof backupSchema>;
export type Backup = Parsed<typeof backupSchema>;
export type DiskBackup = NonNullable<Backup["disks"]>;
export type ClusterBackup = NonNullable<Backup["cluster"]>;
