import type { PlacedMachines } from "../outline";

interface Placed {
  readonly machine: string;
  readonly placement: { readonly kind: string };
  readonly zone: string;
}

/**
 * Returns where the machines of generations are.
 *
 * @param generations by path, each with the zone of its pool or fleet
 * @param zoneOf returns the name of the zone in a slot, the same in every account
 */
export function placedMachines(
  generations: Readonly<Record<string, Placed>>,
  zoneOf: (slot: string) => string | undefined,
): readonly PlacedMachines[] {
  return Object.entries(generations).map(([path, { machine, placement, zone: slot }]) => ({
    path,
    machine,
    placement: placement.kind,
    slot,
    zone: zoneOf(slot),
  }));
}
