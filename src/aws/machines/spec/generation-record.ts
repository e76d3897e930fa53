import type { ZoneKey } from "../../../core/address-plan";
import { generationRecord } from "../../../environment/machines/record";
import type { Fleet, FleetAddresses, FleetGeneration } from "./fleet-schema";
import type { TradingGeneration } from "./pool-schema";
import { machineRenderingOf, renderingOf } from "./rendering";

/** A generation of a fleet with the fields of its fleet that reach its machines. */
export interface PlacedFleetGeneration extends FleetGeneration {
  readonly zone: ZoneKey;
  readonly addresses: FleetAddresses;
}

export type DeployableGeneration = TradingGeneration | PlacedFleetGeneration;

/** Adds to a generation the fields of its fleet that reach its machines. */
export function placedGeneration(
  { zone, addresses }: Fleet,
  generation: FleetGeneration,
): PlacedFleetGeneration {
  return { ...generation, zone, addresses };
}

/** Whether a generation belongs to a fleet. */
export function isOfFleet(generation: DeployableGeneration): generation is PlacedFleetGeneration {
  return generation.image.kind === "ami";
}

/**
 * Returns the record of a generation.
 *
 * @param reserved whether its region reserves machines
 */
export function recordOf(generation: DeployableGeneration, reserved: boolean): string {
  const { placement, efa } = generation;
  return generationRecord(generation, renderedPart(generation), {
    placement: !["none", "shared"].includes(placement.kind),
    efa,
    reservation: reserved,
  });
}

/** What machines take from the profile: the user data contains everything. */
function renderedPart(generation: DeployableGeneration): object {
  if (isOfFleet(generation)) {
    const { userData, cpuOptions } = machineRenderingOf(generation);
    return { userData, cpuOptions };
  }
  const { userData, cpuOptions, labels } = renderingOf(generation);
  return { userData, cpuOptions, labels };
}
