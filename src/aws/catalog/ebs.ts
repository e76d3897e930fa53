import type { CatalogueFile } from "../../core/catalogue-file";

/** Limits of a gp3 volume. Source and date: `data/ebs.json`. */
export interface Gp3Limits {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  /** Also the IOPS of a volume that states none. */
  readonly minIops: number;
  readonly maxIops: number;
  /** Most IOPS above `minIops` for each GiB. */
  readonly maxIopsPerGiB: number;
  /** Also the throughput of a volume that states none. */
  readonly minThroughputMiBps: number;
  readonly maxThroughputMiBps: number;
  /** Most MiB/s for each provisioned IOPS. */
  readonly maxThroughputMiBpsPerIops: number;
}

interface EbsFile extends CatalogueFile {
  readonly gp3: Gp3Limits;
}

/** Returns the limits of gp3 volumes. */
export function gp3Limits(): Gp3Limits {
  return ebsFile().gp3;
}

function ebsFile(): EbsFile {
  return require("./data/ebs.json") as EbsFile;
}
