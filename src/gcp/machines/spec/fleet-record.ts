import type { ZoneKey } from "../../../core/address-plan";
import { generationRecord } from "../../../environment/machines/record";
import { diskTypeOf } from "./disk-type";
import type { Fleet, FleetAddresses, FleetGeneration } from "./fleet-schema";
import { machineRenderingOf } from "./machine-rendering";

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
  const { userData, cpuOptions } = machineRenderingOf(generation);
  const rendered = {
    userData,
    threadsPerCore: cpuOptions?.threadsPerCore,
    diskType: diskTypeOf(generation),
  };
  return generationRecord(generation, rendered, {
    placement: generation.placement.kind === "compact",
    "sole-tenant": generation.placement.kind === "sole-tenant",
    reservation: reserved && takesReservation(generation),
  });
}

/** Whether machines of a generation are reserved one by one: those on sole-tenant hosts are by their hosts. */
export function takesReservation({ placement }: Pick<FleetGeneration, "placement">): boolean {
  return placement.kind !== "sole-tenant" && placement.kind !== "shared-hosts";
}
