import * as v from "valibot";
import { object, whole, type Parsed } from "../../../core/primitives";
import type { ProvisionedSku } from "../../catalog/disks";

const shared = {
  /** GiB. */
  sizeGiB: whole(1, 65_536),
  /**
   * Number under which the machine finds the disk, 0 to 63: `/dev/disk/azure/data/by-lun/<lun>`. It stays when another
   * disk is added.
   */
  lun: whole(0, 63),
  /** Bytes of a logical sector: 4096, or 512 for programs that write no larger ones. @default 4096 */
  sectorBytes: v.optional(v.picklist([512, 4096]), 4096),
};

/** A disk whose speed is bought beside its size. It is empty at first, not cached, and lies in the machine's zone. */
export const dataDisk = v.variant("kind", [
  object({
    /** Ultra Disk: the lowest latency of Azure's remote disks. */
    kind: v.literal("ultra"),
    ...shared,
    /** Operations per second, 100 up to 1000 for each GiB and 400 000. */
    iops: whole(100, 400_000),
    /** Megabytes per second, 1 up to a quarter of the IOPS and 10 000. */
    megabytesPerSecond: whole(1, 10_000),
  }),
  object({
    /** Premium SSD v2: 3000 IOPS and 125 MB/s come with any size. */
    kind: v.literal("premium-v2"),
    ...shared,
    /** Operations per second, 3000 up to 500 for each GiB and 80 000. @default 3000 */
    iops: v.optional(whole(3000, 80_000), 3000),
    /** Megabytes per second, 125 up to a quarter of the IOPS and 2000. @default 125 */
    megabytesPerSecond: v.optional(whole(125, 2000), 125),
  }),
]);

export type DataDisk = Parsed<typeof dataDisk>;

/** Azure's names of the kinds. */
export const skus = { ultra: "UltraSSD_LRS", "premium-v2": "PremiumV2_LRS" } as const satisfies Record<
  DataDisk["kind"],
  ProvisionedSku
>;

/** Whether machines must be made for Ultra Disks, which a running machine cannot be. */
export function hasUltraDisk(disks: Readonly<Record<string, DataDisk>>): boolean {
  return Object.values(disks).some(({ kind }) => kind === "ultra");
}
