import { inRegion } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";

/** Draws the backups of data disks and of the cluster. */
export function backupParts({ name, backup }: Pick<AzureResolvedRegion, "name" | "backup">): PictureNode[] {
  const { disks, cluster } = backup ?? {};
  const rhythm = (what: string, each: { readonly everyHours: number; readonly retainDays: number }): string =>
    `${what}: every ${each.everyHours} h, ${each.retainDays} days`;
  const details = [
    ...(disks === undefined ? [] : [rhythm("disks", disks)]),
    ...(cluster === undefined ? [] : [rhythm("cluster", cluster)]),
  ];
  if (details.length === 0) return [];
  return [
    { id: inRegion(name, "backup"), kind: "backup", name: "backups", details, inside: `regions.${name}` },
  ];
}
