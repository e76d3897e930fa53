import { inRegion } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import type { Bucket } from "./schema";

/** Draws the buckets of a region. */
export function bucketParts({ name, buckets }: Pick<GcpResolvedRegion, "name" | "buckets">): PictureNode[] {
  return Object.entries(buckets).map(([key, bucket]) => ({
    id: inRegion(name, `buckets.${key}`),
    kind: "bucket",
    name: key,
    details: details(bucket),
    inside: `regions.${name}`,
  }));
}

function details(bucket: Bucket): string[] {
  if (bucket.kind === "adopt") return [`Cloud Storage, adopted: ${bucket.name}`];
  if (bucket.kind === "flow-logs") return ["Cloud Storage, flow logs"];
  const { retention } = bucket;
  return [
    "Cloud Storage, data",
    ...(retention.kind === "none" ? [] : [`kept for ${retention.days} days, ${retention.kind}`]),
  ];
}
