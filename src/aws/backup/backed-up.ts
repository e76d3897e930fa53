import { backupTag } from "../../core/tags";
import { partitionOf } from "../region/spec/arn";

interface TagCondition {
  readonly key: string;
  readonly value: string;
}

/** Returns the tags that a resource must have, all of them, for an environment to back it up. */
export function backedUpTags(environment: string): TagCondition[] {
  return Object.entries({ ...backupTag, "hft-environment": environment }).map(([key, value]) => ({
    key: `aws:ResourceTag/${key}`,
    value,
  }));
}

/**
 * Returns the resources of a selection: RDS instances and buckets, as no others carry the tag. AWS Backup includes named
 * resource types even where the account has not opted in to them; "*" is subject to the opt-in.
 *
 * Source: AWS Backup developer guide, assigning-resources-json.
 */
export function backedUpArns(region: string): string[] {
  const partition = partitionOf(region);
  return [`arn:${partition}:rds:*:*:db:*`, `arn:${partition}:s3:::*`];
}
