import { inRegion } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";

/** Draws the backups of the cluster. */
export function backupParts({ name, backup }: Pick<GcpResolvedRegion, "name" | "backup">): PictureNode[] {
  if (backup === undefined) return [];
  const { schedule, retainDays, location } = backup;
  return [
    {
      id: inRegion(name, "backup"),
      kind: "backup",
      name: "Backup for GKE",
      details: [
        `${schedule.kind === "daily" ? "every day" : `at most ${schedule.minutes} min apart`}, ${retainDays} days`,
        location.kind === "here" ? "in this region" : `in ${location.region}`,
      ],
      inside: `regions.${name}`,
    },
  ];
}
