import { inRegion } from "../../../environment/picture/ids";
import type { Parts, PictureEdge, PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";

/** Draws the backup vault, and the vaults that its recovery points are copied to. */
export function backupParts({ name, backup }: Pick<ResolvedRegion, "name" | "backup">): Parts {
  if (backup === undefined) return { nodes: [], edges: [] };
  const { lock, plan } = backup;
  const from = inRegion(name, "backup");
  const rules = Object.values(plan);
  const node: PictureNode = {
    id: from,
    kind: "backup",
    name: "backup vault",
    details: [
      ...rules.map(({ every, retentionDays }) => `every ${every}, ${retentionDays} days`),
      ...(rules.length === 0 ? ["receives copies"] : []),
      ...(lock.kind === "none" ? [] : [`${lock.kind} lock`]),
    ],
    inside: `regions.${name}`,
  };
  const edges = rules.flatMap(({ every, copies }) =>
    Object.entries(copies).map(([region, { retentionDays }]): PictureEdge => {
      const label = [`every ${every}, ${retentionDays} days`];
      return { from, to: inRegion(region, "backup"), kind: "backups", label };
    }),
  );
  return { nodes: [node], edges };
}
