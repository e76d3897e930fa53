import { digest } from "../../../core/digest";
import { resourceName } from "../../region/spec/names";

const uniqueLength = 8;

/**
 * Returns the name of a created bucket. All projects of all firms share one name space, so it ends in a hash of the
 * project's number: not in the number, because Cloud Storage shows names to everybody and asks not to put it there.
 * Source: Cloud Storage documentation, Bucket names.
 */
export function bucketName(prefix: string, key: string, projectNumber: string): string {
  return resourceName("bucket", prefix, key, digest(projectNumber, uniqueLength));
}
