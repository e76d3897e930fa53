import { inRegion } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";
import type { Bucket } from "./schema";

/** Draws the buckets of a region. */
export function bucketParts({ name, buckets }: Pick<ResolvedRegion, "name" | "buckets">): PictureNode[] {
  return Object.entries(buckets).map(([key, bucket]) => ({
    id: inRegion(name, `buckets.${key}`),
    kind: "bucket",
    name: key,
    details: details(bucket),
    inside: `regions.${name}`,
  }));
}

function details(bucket: Bucket): string[] {
  if (bucket.kind === "adopt") return [`S3, adopted: ${bucket.name}`];
  if (bucket.kind === "flow-logs") return ["S3, flow logs"];
  const { lock, backup } = bucket;
  return [
    "S3, data",
    ...(lock.kind === "none" ? [] : [`locked for ${lock.days} days`]),
    ...(backup ? ["backed up"] : []),
  ];
}
