import { gcpMachineType } from "../../catalog/machine-types";
import type { Vm } from "./vm-entries";

/** Returns the type of the boot disk of a machine: the stated one, or the newest that its series takes. */
export function diskTypeOf({ machine, disk }: Pick<Vm, "machine" | "disk">): string {
  if (disk.type !== undefined) return disk.type;
  const takes = gcpMachineType(machine)?.disks;
  // A series that the catalogue does not list is newer than it, and takes Hyperdisk only.
  return takes === undefined || takes.length === 0 || takes.includes("hyperdisk-balanced")
    ? "hyperdisk-balanced"
    : "pd-balanced";
}
