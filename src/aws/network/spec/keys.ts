import type { AwsRegion } from "../../region/spec/schema";

/** Keys that a region has only where something uses them. */
export type OptionalKey = "data" | "objects" | "backup";

/** The parts of a region that its optional keys encrypt. */
export type EncryptedParts = Partial<Pick<AwsRegion, "database" | "cache" | "buckets" | "images" | "backup">>;

/** Returns the optional keys that a region needs for the given parts. */
export function optionalKeys({
  database,
  cache,
  buckets = {},
  images,
  backup,
}: EncryptedParts): OptionalKey[] {
  const needed: Readonly<Record<OptionalKey, boolean>> = {
    data: database !== undefined,
    objects: cache !== undefined || images !== undefined || Object.keys(buckets).length > 0,
    backup: backup !== undefined,
  };
  return (["data", "objects", "backup"] as const).filter((use) => needed[use]);
}
