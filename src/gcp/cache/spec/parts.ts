import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import type { Cache } from "./schema";

/** Draws the cache. */
export function cacheParts({ name, cache }: Pick<GcpResolvedRegion, "name" | "cache">): PictureNode[] {
  if (cache === undefined) return [];
  return [
    {
      id: inRegion(name, "cache"),
      kind: "cache",
      name: `Memorystore ${cache.kind === "valkey" ? "Valkey" : "Redis"} ${cache.version}`,
      details: details(cache),
      inside: tierOf(name, cache.kind === "valkey" ? "data" : "producers"),
    },
  ];
}

function details(cache: Cache): string[] {
  if (cache.kind === "redis") return [`${cache.tier}, ${cache.memoryGiB} GiB`];
  const { shards, replicas, machine } = cache;
  return [`${shards * (1 + replicas)} × ${machine}`, ...(shards > 1 ? [`${shards} shards`] : [])];
}
