import type { CatalogueFile } from "../../core/catalogue-file";

/** What a gp3 volume can be provisioned with. Source and date: `data/ebs.json`. */
export interface Gp3Limits {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  /** Also what a volume has when none are asked for. */
  readonly minIops: number;
  readonly maxIops: number;
  /** IOPS above `minIops` need this much room: at most so many IOPS for each GiB. */
  readonly maxIopsPerGiB: number;
  /** Also what a volume has when none is asked for. */
  readonly minThroughputMiBps: number;
  readonly maxThroughputMiBps: number;
  /** Throughput needs operations: at most so many MiB/s for each provisioned operation per second. */
  readonly maxThroughputMiBpsPerIops: number;
}

interface EbsFile extends CatalogueFile {
  readonly gp3: Gp3Limits;
}

export function gp3Limits(): Gp3Limits {
  return ebsFile().gp3;
}

function ebsFile(): EbsFile {
  return require("./data/ebs.json") as EbsFile;
}
