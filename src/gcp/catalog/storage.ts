import type { CatalogueFile } from "../../core/catalogue-file";

/** Storage classes that a lifecycle moves objects to. */
export const storageClasses = ["NEARLINE", "COLDLINE", "ARCHIVE"] as const;
export type StorageClass = (typeof storageClasses)[number];

export interface StorageClassFacts {
  /** Rank from warm to cold: a lifecycle moves an object only to a class of higher order. */
  readonly order: number;
  /** Age in days before which the deletion of an object is charged as if it had that age. */
  readonly leastDays: number;
}

interface StorageFile extends CatalogueFile {
  readonly classes: Readonly<Record<StorageClass, StorageClassFacts>>;
  readonly softDelete: { readonly minDays: number; readonly maxDays: number };
}

/** Returns the facts of a storage class. */
export function storageClass(name: StorageClass): StorageClassFacts {
  return storageFile().classes[name];
}

/** Returns for how many days Cloud Storage can keep a deleted object, beside none. */
export function softDeleteDays(): StorageFile["softDelete"] {
  return storageFile().softDelete;
}

function storageFile(): StorageFile {
  return require("./data/storage.json") as StorageFile;
}
