import { inRegion } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";

/** Draws the backups of data disks. */
export function backupParts({ name, backup }: Pick<AzureResolvedRegion, "name" | "backup">): PictureNode[] {
  if (backup === undefined) return [];
  const { everyHours, retainDays } = backup.disks;
  return [
    {
      id: inRegion(name, "backup"),
      kind: "backup",
      name: "backups of disks",
      details: [`every ${everyHours} h, ${retainDays} days`],
      inside: `regions.${name}`,
    },
  ];
}
