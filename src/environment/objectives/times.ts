import type { CatalogueFile } from "../../core/catalogue-file";
import { recoveryTime, type Known, type RecoveryTime, type RecoveryTimeRow } from "./time";

/** Checks and records by which clients are led to another region. */
export interface NameTimes {
  /** Seconds between two checks. */
  readonly intervalSeconds: number;
  /** Checks that must fail, or succeed, before the status changes. */
  readonly failures: number;
  /** Whether some check watches the region that is lost: none does where an operator switches. */
  readonly watched: boolean;
  /** Seconds for which a resolver keeps the answer. */
  readonly ttlSeconds: number;
  readonly known: Known;
  readonly source: string;
}

interface RecoveryTimesFile extends CatalogueFile, Readonly<Record<CommonTerm, RecoveryTimeRow>> {
  readonly names: NameTimes;
}

/** Terms that depend on no cloud and on no field of the environment. */
export type CommonTerm = "fence" | "pods" | "resolver" | "logon";

export function commonTime(term: CommonTerm): RecoveryTime {
  return recoveryTime(file()[term]);
}

/** The times of names, for an environment that states none. */
export function defaultNameTimes(): NameTimes {
  return file().names;
}

function file(): RecoveryTimesFile {
  return require("./data/recovery-times.json") as RecoveryTimesFile;
}
