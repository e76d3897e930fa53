import type { ZoneKey } from "../../../core/address-plan";
import type { FleetAddresses } from "../../../environment/machines/fleet-addresses";
import { generationRecord } from "../../../environment/machines/record";
import type { Fleet, FleetGeneration } from "./fleet-schema";
import { machineRenderingOf } from "./machine-rendering";
import { ownedParts } from "./owned-parts";

/** A generation of a fleet with the fields of its fleet that reach its machines. */
export interface PlacedFleetGeneration extends FleetGeneration {
  readonly zone: ZoneKey;
  readonly addresses: FleetAddresses;
}

/** Adds to a generation the fields of its fleet that reach its machines. */
export function placedGeneration(
  { zone, addresses }: Fleet,
  generation: FleetGeneration,
): PlacedFleetGeneration {
  return { ...generation, zone, addresses };
}

/**
 * Returns the record of a generation of a fleet.
 *
 * @param reserved whether its region reserves machines
 */
export function fleetGenerationRecord(generation: PlacedFleetGeneration, reserved: boolean): string {
  const { userData } = machineRenderingOf(generation);
  return generationRecord(generation, { userData }, ownParts(generation, reserved));
}

/** What a generation has of its own beside its machines: an apply would delete what leaves the file. */
function ownParts(
  { placement, dataDisks, signIn }: FleetGeneration,
  reserved: boolean,
): Readonly<Record<string, boolean>> {
  return {
    ...ownedParts(placement, reserved),
    ...Object.fromEntries(Object.keys(dataDisks).map((name) => [`disk-${name}`, true])),
    extension: signIn.by === "entra",
  };
}
