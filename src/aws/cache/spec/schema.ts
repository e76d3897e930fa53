import * as v from "valibot";
import { cacheEngines } from "../../catalog/elasticache";
import { evictionPolicies, type Cache, type CacheUser } from "./rules";
import { name, text, whole } from "../../../core/primitives";
import { retentionDays } from "../../region/spec/primitives";

type Defaulted = "users" | "whenFull" | "key" | "snapshotRetentionDays" | "logs" | "logRetentionDays";

/** A cache as an environment file states it. */
export type CacheInput = Omit<Cache, Defaulted> &
  Partial<Pick<Cache, Exclude<Defaulted, "users">>> & {
    readonly users?: Readonly<Record<string, Partial<CacheUser>>>;
  };

const pattern = text(/^\S+$/, "a pattern without a space, such as orders:*");
const command = text(
  /^[+-]@?[a-z][a-z|_-]*$/,
  "a command or category with + or -, such as +get or -@dangerous",
);

const user = v.strictObject({
  keys: v.optional(v.array(pattern), ["*"]),
  channels: v.optional(v.array(pattern), []),
  commands: v.optional(v.array(command), ["+@all", "-@dangerous", "+info"]),
});

export const cacheSchema: v.GenericSchema<CacheInput, Cache> = v.strictObject({
  engine: v.strictObject({
    kind: v.picklist(cacheEngines),
    version: text(/^\d+\.\d+$/, 'a version such as "8.1"'),
  }),
  machine: text(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, "a node type such as cache.r7g.2xlarge"),
  nodes: whole(1, 6),
  users: v.optional(v.record(name, user), { app: {} }),
  whenFull: v.optional(v.picklist(evictionPolicies), "noeviction"),
  key: v.optional(v.picklist(["own", "service"]), "own"),
  snapshotRetentionDays: v.optional(whole(0, 35), 7),
  logs: v.optional(v.boolean(), true),
  logRetentionDays: v.optional(retentionDays, 90),
});
