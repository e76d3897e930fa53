import { inRegion } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";

/** Draws the storage accounts of a region. */
export function storageParts({
  name,
  storage,
}: Pick<AzureResolvedRegion, "name" | "storage">): PictureNode[] {
  return Object.entries(storage).map(([key, account]) => ({
    id: inRegion(name, `storage.${key}`),
    kind: "bucket",
    name: key,
    details:
      account.kind === "adopt"
        ? [`storage account, adopted: ${account.accountName}`]
        : [`storage account, ${account.redundancy}`, Object.keys(account.containers).join(", ")],
    inside: `regions.${name}`,
  }));
}
