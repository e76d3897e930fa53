import { backupTag } from "../../core/tags";
import { partitionOf } from "../region/spec/arn";

interface TagCondition {
  readonly key: string;
  readonly value: string;
}

/** What an environment backs up has these tags, each of them. */
export function backedUpTags(environment: string): TagCondition[] {
  return Object.entries({ ...backupTag, "hft-environment": environment }).map(([key, value]) => ({
    key: `aws:ResourceTag/${key}`,
    value,
  }));
}

/**
 * Instances of RDS and buckets: nothing else carries the tag. Named by their types they are backed up whatever the
 * account has opted in to, which decides over "*".
 *
 * Source: AWS Backup developer guide, assigning-resources-json: resource types that are named are not subject to it.
 */
export function backedUpArns(region: string): string[] {
  const partition = partitionOf(region);
  return [`arn:${partition}:rds:*:*:db:*`, `arn:${partition}:s3:::*`];
}
