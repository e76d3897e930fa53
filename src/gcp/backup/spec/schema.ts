import * as v from "valibot";
import {
  distinct,
  kubernetesNamespace,
  object,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { cryptoKeyId, gcpRegionName } from "../../region/spec/primitives";

/** Backups of what is in a cluster: its Kubernetes resources, and the disks of its volumes. */
export const clusterBackupSchema = object({
  /** Where the backups lie. */
  location: v.variant("kind", [
    object({
      /** In the region of the cluster, under the region's own key for objects. */
      kind: v.literal("here"),
    }),
    object({
      /** In another region, from which a failover restores. */
      kind: v.literal("elsewhere"),
      /** Google's name of that region, for example `us-east1`. */
      region: gcpRegionName,
      /**
       * Id of a key in that region. Whoever owns it admits the project's agent of Backup for GKE,
       * `service-<project number>@gcp-sa-gkebackup.iam.gserviceaccount.com`, to encrypt and decrypt with it.
       */
      keyId: cryptoKeyId,
    }),
  ]),
  /** When a backup is made. @default { kind: "daily" } */
  schedule: v.optional(
    v.variant("kind", [
      object({
        /** Once a day, in the quiet hour of the environment's calendar. */
        kind: v.literal("daily"),
      }),
      object({
        /** As often as it takes to lose no more than some minutes, when Google chooses. */
        kind: v.literal("rpo"),
        /** Minutes, 60 to 86400. */
        minutes: whole(60, 86_400),
      }),
    ]),
    { kind: "daily" },
  ),
  /** Days after which a backup is deleted, 1 to 365. @default 35 */
  retainDays: v.optional(whole(1, 365), 35),
  /** Days for which nobody can delete a backup, 0 to 90. An edit applies to backups made after it. @default 7 */
  lockDays: v.optional(whole(0, 90), 7),
  /** Namespaces that are backed up. @default all */
  namespaces: v.optional(distinct(kubernetesNamespace), []),
  /**
   * Whether disks of volumes are backed up too. The backup of a disk that has a key of its own is encrypted with that
   * key, in whatever region the backup lies: it cannot be read while the key cannot.
   * Source: GKE documentation, Backup for GKE, about-cmek.
   * @default true
   */
  volumes: v.optional(v.boolean(), true),
  /** Whether Kubernetes secrets are. @default false: they come from Secret Manager, and a backup is read by more people */
  secrets: v.optional(v.boolean(), false),
});

export type ClusterBackupInput = Stated<typeof clusterBackupSchema>;
export type ClusterBackup = Parsed<typeof clusterBackupSchema>;
