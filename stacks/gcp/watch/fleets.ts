import { hostEventAlarms } from "../../../src/gcp/machines/alarms/host-events";
import { machineAlarms } from "../../../src/gcp/machines/alarms/machine";
import { egressGbpsOf } from "../../../src/gcp/machines/spec/egress";
import { fleetGenerationName, fleetMemberName } from "../../../src/gcp/machines/spec/fleet-names";
import type { Fleet } from "../../../src/gcp/machines/spec/fleet-schema";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

/**
 * Returns the alarms of the machines that trade: those of the active generation of each fleet. Another generation may
 * be stopped or deleted by hand, and a region without capacity has no machine.
 */
export function alarmsOfFleets({ fleets, place, tradingCapacity }: GcpResolvedRegion): Alarm[] {
  if (tradingCapacity === "none") return [];
  return Object.entries(fleets).flatMap(([name, fleet]) => alarmsOfFleet(name, fleet, place));
}

function alarmsOfFleet(name: string, fleet: Fleet, place: GcpResolvedRegion["place"]): Alarm[] {
  const { active } = fleet;
  const generation = fleet.generations[active];
  if (generation === undefined) return [];
  const generationName = fleetGenerationName(place, name, active);
  const machines = Object.keys(generation.members).map((member) => ({
    member,
    instance: fleetMemberName(generationName, member),
  }));
  return [
    ...machines.flatMap(({ member, instance }) =>
      machineAlarms({
        name: `fleet-${name}_${active}_${member}`,
        instance,
        egressGbps: egressGbpsOf(generation),
      }),
    ),
    ...hostEventAlarms({
      name: `fleet-${name}`,
      instances: { names: machines.map(({ instance }) => instance) },
    }),
  ];
}
