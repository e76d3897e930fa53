import type { CatalogueFile } from "../../core/catalogue-file";

export const placementConstraints = [
  "capacity-reservation",
  "proximity-placement-group",
  "dedicated-host",
  "ultra-disk",
  "spot",
  "availability-set",
  "single-placement-group",
  "several-zones",
  "accelerated-networking",
] as const;
export type PlacementConstraint = (typeof placementConstraints)[number];

/** Two constraints that Azure refuses together. Source and date: `data/placement.json`. */
export interface PlacementConflict {
  readonly one: PlacementConstraint;
  readonly other: PlacementConstraint;
  /** What is refused: any machine, a scale set (which a node pool is), or a node pool of AKS alone. */
  readonly on: "any" | "scale-set" | "aks";
  readonly source: string;
}

interface PlacementFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly conflicts: readonly PlacementConflict[];
}

/** What the constraints are put on. */
export type Placed = "machine" | "scale-set" | "aks";

/** Returns the conflicts among constraints of one machine, scale set or node pool; empty where Azure takes them all. */
export function placementConflicts(
  constraints: readonly PlacementConstraint[],
  on: Placed,
): readonly PlacementConflict[] {
  const { conflicts, sources } = placementFile();
  const judged = { machine: ["any"], "scale-set": ["any", "scale-set"], aks: ["any", "scale-set", "aks"] }[
    on
  ];
  return conflicts
    .filter(
      ({ one, other, on: refused }) =>
        judged.includes(refused) && constraints.includes(one) && constraints.includes(other),
    )
    .map((conflict) => ({ ...conflict, source: sources[conflict.source] ?? conflict.source }));
}

function placementFile(): PlacementFile {
  return require("./data/placement.json") as PlacementFile;
}
