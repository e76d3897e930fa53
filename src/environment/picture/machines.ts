import { inRegion, tierOf } from "./ids";
import type { Parts, PictureNode } from "./picture";

/** A trading generation as it is drawn, of a pool or of a fleet. */
export interface DrawnGeneration {
  /** Path of the pool or the fleet, for example `pools.engine`. */
  readonly of: string;
  readonly generation: string;
  readonly active: boolean;
  readonly machine: string;
  readonly count: number;
  readonly spare: number;
  readonly zone: string;
  /** Placement, and whatever else sets it apart. */
  readonly details: readonly string[];
}

/** The region that machines are in. */
export interface MachinesPlace {
  readonly name: string;
  readonly tradingCapacity: "reserved" | "on-demand" | "none";
}

/** Draws one trading generation in the trading tier of its zone. */
export function generationParts(region: MachinesPlace, drawn: DrawnGeneration): Parts {
  const { of, generation, active, machine, count, spare, zone, details } = drawn;
  const [kind, name = ""] = of.split(".");
  const id = inRegion(region.name, `${of}.generations.${generation}`);
  const node: PictureNode = {
    id,
    kind: kind === "fleets" ? "fleet" : "pool",
    name: `${name}, generation ${generation}`,
    details: [
      `${kind === "fleets" ? "machines" : "nodes"}: ${count} × ${machine}`,
      ...(spare > 0 ? [`and ${spare} spare`] : []),
      ...details,
      active ? "active" : "not active",
      capacityText(region.tradingCapacity),
    ],
    inside: tierOf(region.name, "trading", zone),
    planned: region.tradingCapacity === "none",
  };
  return { nodes: [node], edges: [] };
}

function capacityText(capacity: MachinesPlace["tradingCapacity"]): string {
  if (capacity === "none") return "not built before a failover";
  return capacity === "reserved" ? "capacity reserved" : "launched on demand";
}

/** A pool whose number of nodes follows the load. */
export interface DrawnPool {
  readonly name: string;
  readonly kind: string;
  readonly machines: readonly string[];
  readonly nodes: { readonly min: number; readonly max: number };
  /** How the machines are bought. @default not stated */
  readonly capacity?: { readonly kind: string } | undefined;
}

/** Draws an elastic pool in the private tier. */
export function poolParts(
  region: MachinesPlace,
  { name, kind, machines, nodes, capacity }: DrawnPool,
): Parts {
  const id = inRegion(region.name, `pools.${name}`);
  const [first = "", ...others] = machines;
  const node: PictureNode = {
    id,
    kind: "pool",
    name: name === kind ? name : `${name}, ${kind}`,
    details: [
      `nodes: ${nodes.min} to ${nodes.max} × ${first}`,
      ...(others.length > 0 ? [`or ${others.join(", ")}`] : []),
      ...(capacity === undefined ? [] : [capacity.kind === "spot" ? "spot" : "on demand"]),
    ],
    inside: tierOf(region.name, "private"),
  };
  return { nodes: [node], edges: [] };
}
