import { gcpMachineType } from "../../catalog/machine-types";
import type { NodeSsd } from "./pool-schema";

/**
 * Returns how many local SSDs a machine has: those that its type brings along, or the stated number. 0 leaves the
 * number of a type that the catalogue does not list to GKE.
 */
export function ssdsOf(machine: string, localSsd: NodeSsd): number {
  if (localSsd.kind === "none") return 0;
  const facts = gcpMachineType(machine)?.localSsd;
  return facts?.kind === "fixed" ? facts.count : (localSsd.count ?? 0);
}

/** Returns the size of each local SSD of a machine, GiB. */
export function ssdSizeGiB(machine: string): number {
  const facts = gcpMachineType(machine)?.localSsd;
  return facts === undefined || facts.kind === "none" ? 375 : facts.sizeGiB;
}
