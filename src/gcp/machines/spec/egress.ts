import { gcpMachineType } from "../../catalog/machine-types";
import type { FleetGeneration } from "./fleet-schema";

/** Returns the most that a machine of a generation sends, Gbit/s; `undefined` where the catalogue does not know it. */
export function egressGbpsOf({
  machine,
  bandwidth,
}: Pick<FleetGeneration, "machine" | "bandwidth">): number | undefined {
  const type = gcpMachineType(machine);
  return (bandwidth === "tier-1" ? type?.tier1Gbps : type?.egressGbps) ?? undefined;
}
