import type { Problem } from "../../../core/problem";
import { backedUpTypes, backupRules, restoreTestTypes } from "../../backup/spec/rules";
import { bucketRules, bucketsRules } from "./rules";
import { cacheRules } from "../../cache/spec/rules";
import { adoptedKeyRules, keyRegionRules } from "../../network/spec/keys";
import type { AwsRegion } from "../../region/spec/schema";
import { isRecord } from "../../../environment/is-record";

/** Judges what a region keeps beside its database, and the keys that encrypt it. */
export function awsStoreProblems(
  region: AwsRegion,
  at: string,
  sound: (...parts: readonly string[]) => boolean,
): Problem[] {
  const { network, role, cache, buckets, backup } = region;
  const found: Problem[] = [];
  if (sound("network", "region")) {
    found.push(...keyRegionRules({ keys: network.keys, region: region.region }, at));
  }
  if (sound("network", "database", "cache", "buckets", "images", "backup")) {
    found.push(...adoptedKeyRules({ keys: network.keys, parts: region }, at));
  }
  if (cache !== undefined && sound("network", "cache", "role")) {
    found.push(...cacheRules({ cache, network, role }, at));
  }
  if (backup !== undefined && sound("backup", "role")) {
    const backedUp = sound("database", "buckets") ? backedUpTypes(region) : restoreTestTypes;
    found.push(...backupRules({ backup, role, backedUp }, `${at}.backup`));
  }
  if (sound("buckets")) found.push(...bucketsRules(buckets, at));
  for (const [key, bucket] of Object.entries(isRecord(buckets) ? buckets : {})) {
    if (sound(`buckets.${key}`, "role")) {
      found.push(...bucketRules({ bucket, role }, `${at}.buckets.${key}`));
    }
  }
  return found;
}
