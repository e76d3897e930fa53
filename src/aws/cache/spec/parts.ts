import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";

/** Draws the cache. */
export function cacheParts({ name, cache }: Pick<ResolvedRegion, "name" | "cache">): PictureNode[] {
  if (cache === undefined) return [];
  const { engine, machine, nodes } = cache;
  return [
    {
      id: inRegion(name, "cache"),
      kind: "cache",
      name: `ElastiCache ${engine.kind === "valkey" ? "Valkey" : "Redis"} ${engine.version}`,
      details: [`${nodes} × ${machine}`],
      inside: tierOf(name, "data"),
    },
  ];
}
