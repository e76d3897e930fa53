import type { CatalogueFile } from "../../core/catalogue-file";
import { noTime, recoveryTime, type RecoveryTime, type RecoveryTimeRow, type Takeover } from "./time";

/** What a region's database needs before it takes the writes of applications. */
export type Promotion = "none" | "replica" | "seeded" | "backups";

/** The form of a cloud's `recovery-times.json`. */
export interface TakeoverFile extends CatalogueFile {
  /** By what the database is, from the call to the first write. */
  readonly promotion: Readonly<Record<Exclude<Promotion, "none">, RecoveryTimeRow>>;
  /** From the apply to trading machines that run, where a region plans none before a failover. */
  readonly launch: RecoveryTimeRow;
}

/** Returns what a cloud's file says of a region. */
export function takeoverOf(file: TakeoverFile, promotion: Promotion): Takeover {
  return { promotion: promotionTime(file, promotion), launch: recoveryTime(file.launch) };
}

function promotionTime(file: TakeoverFile, promotion: Promotion): RecoveryTime {
  return promotion === "none" ? noTime("no database to promote") : recoveryTime(file.promotion[promotion]);
}
