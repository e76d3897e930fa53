import type { CatalogueFile } from "../../core/catalogue-file";

/** Storage classes that a lifecycle moves objects to. Without One Zone-IA, which loses its only copy with its zone. */
export const storageClasses = [
  "STANDARD_IA",
  "INTELLIGENT_TIERING",
  "GLACIER_IR",
  "GLACIER",
  "DEEP_ARCHIVE",
] as const;
export type StorageClass = (typeof storageClasses)[number];

export interface StorageClassFacts {
  /** Rank from warm to cold: a lifecycle moves an object only to a class of higher order. */
  readonly order: number;
  /** The first day after creation on which an object may move here. */
  readonly firstDay: number;
  /** Minimum number of days that S3 charges. */
  readonly leastDays: number;
}

interface S3File extends CatalogueFile {
  readonly classes: Readonly<Record<StorageClass, StorageClassFacts>>;
  readonly daysInInfrequentAccess: number;
}

/** Returns the facts of a storage class. */
export function storageClass(name: StorageClass): StorageClassFacts {
  return s3File().classes[name];
}

/** Days for which an object stays in Standard-IA before it may move to a colder class. */
export function daysInInfrequentAccess(): number {
  return s3File().daysInInfrequentAccess;
}

function s3File(): S3File {
  return require("./data/s3.json") as S3File;
}
