import * as v from "valibot";
import { name, object, text, whole, type Parsed, type Stated } from "../../../core/primitives";
import { accessTiers, storageRedundancies } from "../../catalog/storage";

/** At most a hundred years. */
const days = whole(1, 36_500);

const transition = object({
  /** Access tier that the blob moves to. */
  to: v.picklist(accessTiers),
  /** Days after the blob was written, 1 to 36500. */
  afterDays: days,
});

const retained = {
  /** Days from when the blob was written, 1 to 36500. It also applies to blobs that are there already. */
  days,
  /** Whether a program may add to the end of an append blob, as a log does. Its days then count from the last addition. @default false */
  appends: v.optional(v.boolean(), false),
};

const retention = v.variant("kind", [
  object({
    /** A blob can be overwritten and deleted; what it was stays as an old version. */
    kind: v.literal("none"),
  }),
  object({
    /** No blob can be overwritten, nor deleted before its age; whoever may edit the account can lift that. */
    kind: v.literal("unlocked"),
    ...retained,
  }),
  object({
    /** No blob can be overwritten, nor deleted before its age, and nobody can lift that: neither Microsoft nor the owner. */
    kind: v.literal("locked"),
    /** Confirms that the days can only be raised, five times, and that the account stays while the container does. */
    irreversible: v.literal("I understand"),
    ...retained,
  }),
]);

const container = object({
  /**
   * What protects a blob from being overwritten or deleted.
   * @default { kind: "none" }: a program that writes a file again is not refused
   */
  retention: v.optional(retention, { kind: "none" }),
});

const containerName = v.pipe(name, v.minLength(3, "at least 3 characters"));

/** A storage account for blobs: created, or adopted. */
export const storageSchema = v.variant("kind", [
  object({
    /** An account for what the firm's programs write: market data, records, results. */
    kind: v.literal("data"),
    /**
     * Where the copies lie: in one building (`LRS`) or in three zones (`ZRS`), with a copy in the paired region (`GRS`,
     * `GZRS`) that can be read before a failover (`RAGRS`, `RAGZRS`). A change between zones and none replaces the account.
     */
    redundancy: v.picklist(storageRedundancies),
    /** Containers of blobs, by name. */
    containers: v.record(containerName, container),
    /** Moves to colder access tiers, in order. @default none */
    archive: v.optional(v.array(transition), []),
    /** Days after which a blob is deleted, 1 to 36500. @default never */
    expireDays: v.optional(days),
    /**
     * Days for which an old version is kept, 1 to 36500, from the creation of the version. Whether that is when it was
     * written or when it was replaced is in no source that could be read.
     * @default 30
     */
    oldVersionDays: v.optional(days, 30),
    /** Days for which deleted blobs, versions and containers can be restored, 1 to 365; 0 for not at all. @default 7 */
    softDeleteDays: v.optional(whole(0, 365), 7),
    /** Days for which the log of all changes to blobs is kept, 1 to 36500. @default no log is written */
    changeFeedDays: v.optional(days),
  }),
  object({
    /** An account that exists. Only its name is passed on. */
    kind: v.literal("adopt"),
    /** Its name. */
    accountName: text(/^[a-z0-9]{3,24}$/, "the name of a storage account: 3 to 24 small letters and digits"),
  }),
]);

export type StorageInput = Stated<typeof storageSchema>;
export type Storage = Parsed<typeof storageSchema>;
export type DataStorage = Extract<Storage, { readonly kind: "data" }>;
export type Transition = DataStorage["archive"][number];
export type Retention = DataStorage["containers"][string]["retention"];
