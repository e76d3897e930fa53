import type { CatalogueFile } from "../../core/catalogue-file";

/** Classes that a lifecycle moves objects to. One Zone-IA is left out: one zone's loss takes the only copy. */
export const storageClasses = [
  "STANDARD_IA",
  "INTELLIGENT_TIERING",
  "GLACIER_IR",
  "GLACIER",
  "DEEP_ARCHIVE",
] as const;
export type StorageClass = (typeof storageClasses)[number];

export interface StorageClassFacts {
  /** An object only ever moves to a class of higher order. */
  readonly order: number;
  /** The first day after creation on which an object may move here. */
  readonly firstDay: number;
  /** Days that are paid for, however early an object leaves. */
  readonly leastDays: number;
}

interface S3File extends CatalogueFile {
  readonly classes: Readonly<Record<StorageClass, StorageClassFacts>>;
  readonly daysInInfrequentAccess: number;
}

export function storageClass(name: StorageClass): StorageClassFacts {
  return s3File().classes[name];
}

/** How long an object stays in Standard-IA before it may move on. */
export function daysInInfrequentAccess(): number {
  return s3File().daysInInfrequentAccess;
}

function s3File(): S3File {
  return require("./data/s3.json") as S3File;
}
