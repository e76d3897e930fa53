import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** A disk type of Compute Engine. Source and date: `data/disks.json`. */
export interface DiskType {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  /** Whether a machine can start from it; null where no source says. */
  readonly boot: boolean | null;
  /** What of its speed the owner chooses; a machine may sustain less. Not set where size decides all. */
  readonly provisions?: {
    readonly iops?: ProvisionedSpeed;
    readonly throughputMiBps?: ProvisionedSpeed;
  };
  /** False where the sizes rest on no source that was read. */
  readonly verified: boolean;
}

export interface ProvisionedSpeed {
  /** What comes with a volume; not set where it was not read. */
  readonly included?: number;
  /** Most of one volume. */
  readonly max: number;
}

interface DisksFile extends CatalogueFile {
  readonly types: Readonly<Record<string, DiskType>>;
}

/** Returns a disk type such as `hyperdisk-balanced`; `undefined` for one that the catalogue does not list. */
export function diskType(name: string): DiskType | undefined {
  return entryOf(disksFile().types, name);
}

/** Returns the disk types of the catalogue. */
export function diskTypes(): readonly string[] {
  return Object.keys(disksFile().types);
}

function disksFile(): DisksFile {
  return require("./data/disks.json") as DisksFile;
}
