import { inRegion } from "../../../environment/picture/ids";
import type { Parts, PictureEdge, PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";

/** Draws the backups of data disks and of the cluster, whose objects lie in a storage account. */
export function backupParts({ name, backup }: Pick<AzureResolvedRegion, "name" | "backup">): Parts {
  const { disks, cluster } = backup ?? {};
  const details = [
    ...(disks === undefined ? [] : [`disks every ${disks.everyHours} h, ${disks.retainDays} days`]),
    ...(cluster === undefined ? [] : [`cluster every ${cluster.everyHours} h, ${cluster.retainDays} days`]),
  ];
  if (details.length === 0) return { nodes: [], edges: [] };
  const id = inRegion(name, "backup");
  const node: PictureNode = { id, kind: "backup", name: "backups", details, inside: `regions.${name}` };
  const edges: PictureEdge[] =
    cluster === undefined
      ? []
      : [{ from: id, to: inRegion(name, `storage.${cluster.storage.account}`), kind: "backups", label: [] }];
  return { nodes: [node], edges };
}
