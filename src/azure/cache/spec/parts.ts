import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";

/** Draws the cache, and the caches that it replicates with. */
export function cacheParts({ name, cache }: Pick<AzureResolvedRegion, "name" | "cache">): Parts {
  if (cache === undefined) return { nodes: [], edges: [] };
  const id = inRegion(name, "cache");
  const node: PictureNode = {
    id,
    kind: "cache",
    name: "Azure Managed Redis",
    details: [cache.sku, cache.highAvailability ? "two nodes or more" : "without a standby"],
    inside: tierOf(name, "endpoints"),
  };
  const edges = (cache.geoReplication?.links ?? []).map(
    (other) =>
      ({
        from: inRegion(other, "cache"),
        to: id,
        kind: "replication",
        label: ["both ways"],
      }) as const,
  );
  return { nodes: [node], edges };
}
