import type { Fleet } from "../../machines/spec/fleet-schema";
import type { DiskBackup } from "./schema";

/** Returns the names of the fleets whose data disks have snapshots. */
export function backedUpFleets(
  { fleets: stated }: DiskBackup,
  fleets: Readonly<Record<string, Fleet>>,
): readonly string[] {
  return Object.entries(fleets)
    .filter(([name, fleet]) => hasDataDisks(fleet) && (stated?.includes(name) ?? true))
    .map(([name]) => name);
}

export function hasDataDisks({ generations }: Fleet): boolean {
  return Object.values(generations).some(({ dataDisks }) => Object.keys(dataDisks).length > 0);
}
