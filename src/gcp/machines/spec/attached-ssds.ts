import { gcpMachineType } from "../../catalog/machine-types";
import type { Vm } from "./vm-entries";

/** Local SSDs that a machine is created with. */
export interface LocalSsds {
  readonly count: number;
  readonly sizeGiB: number;
}

/** Returns the local SSDs to attach: none of types that bring theirs along, which the API attaches itself. */
export function attachedSsds({ machine, localSsds = 0 }: Pick<Vm, "machine" | "localSsds">): LocalSsds {
  const takes = gcpMachineType(machine)?.localSsd;
  if (takes?.kind === "fixed") return { count: 0, sizeGiB: takes.sizeGiB };
  return { count: localSsds, sizeGiB: takes?.kind === "chosen" ? takes.sizeGiB : 375 };
}

/** Returns the local SSDs of a machine, however it gets them. */
export function ssdsOfVm({ machine, localSsds = 0 }: Pick<Vm, "machine" | "localSsds">): number {
  const takes = gcpMachineType(machine)?.localSsd;
  return takes?.kind === "fixed" ? takes.count : localSsds;
}
