import type { ZoneKey } from "../../../core/address-plan";
import { digest } from "../../../core/digest";
import { deployedRecord } from "../../../environment/rules/deployed";
import type { Fleet, FleetAddresses, FleetGeneration, FleetMember } from "./fleet-schema";
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
 * Returns the record of a generation: a hash of everything that reaches its machines or its reservation, and the
 * resources of its own.
 *
 * @param reserved whether its region reserves machines
 */
export function generationRecord(generation: DeployableGeneration, reserved: boolean): string {
  // The user data contains everything that machines take from the profile.
  const machine = { ...generation, tuning: undefined };
  const hash = digest(JSON.stringify({ ...machine, ...renderedPart(generation) }), 16);
  const { placement, efa } = generation;
  const own = { placement: !["none", "shared"].includes(placement.kind), efa, reservation: reserved };
  return deployedRecord(
    hash,
    Object.entries(own).flatMap(([resource, isOwned]) => (isOwned ? [resource] : [])),
  );
}

/** Returns a hash of the fields of one machine of a fleet. Removed from its generation, the machine is destroyed. */
export function memberRecord(member: FleetMember): string {
  return digest(JSON.stringify(member), 16);
}

function renderedPart(generation: DeployableGeneration): object {
  if (isOfFleet(generation)) {
    const { userData, cpuOptions } = machineRenderingOf(generation);
    return { userData, cpuOptions };
  }
  const { userData, cpuOptions, labels } = renderingOf(generation);
  return { userData, cpuOptions, labels };
}
