import * as v from "valibot";
import { distinct, name, object, whole, type Parsed, type Stated } from "../../../core/primitives";

/** Backups in a vault of Azure Backup. Databases, caches and storage accounts keep their own. */
export const backupSchema = object({
  /** Snapshots of the data disks of fleets. They lie in the region of their disks. */
  disks: object({
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
  }),
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
