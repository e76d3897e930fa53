import { digest } from "../../../core/digest";
import { deployedRecord } from "../../../environment/rules/deployed";
import type { FleetMember, PlacedFleetGeneration } from "./fleet";
import type { TradingGeneration } from "./generation";
import { machineRenderingOf, renderingOf } from "./rendering";

/** A generation of a pool, or one of a fleet with what its fleet decides. */
export type DeployableGeneration = TradingGeneration | PlacedFleetGeneration;

export function isOfFleet(generation: DeployableGeneration): generation is PlacedFleetGeneration {
  return generation.image.kind === "ami";
}

/**
 * Returns the record of a generation: a hash of everything that reaches its nodes or its reservation, and the parts
 * that it owns.
 *
 * @param reserved whether its region reserves machines
 */
export function generationRecord(generation: DeployableGeneration, reserved: boolean): string {
  // The user data holds what the nodes take from the profile.
  const machine = { ...generation, tuning: undefined };
  const hash = digest(JSON.stringify({ ...machine, ...launchOf(generation) }), 16);
  const { placement, efa } = generation;
  const own = { placement: !["none", "shared"].includes(placement.kind), efa, reservation: reserved };
  return deployedRecord(
    hash,
    Object.entries(own).flatMap(([part, isOwned]) => (isOwned ? [part] : [])),
  );
}

/** Returns a hash of what a machine of a fleet has to itself. A machine removed from its generation is destroyed. */
export function memberRecord(member: FleetMember): string {
  return digest(JSON.stringify(member), 16);
}

function launchOf(generation: DeployableGeneration): object {
  if (isOfFleet(generation)) {
    const { userData, cpuOptions } = machineRenderingOf(generation);
    return { userData, cpuOptions };
  }
  const { userData, cpuOptions, labels } = renderingOf(generation);
  return { userData, cpuOptions, labels };
}
