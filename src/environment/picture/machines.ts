import { formatCidr, type Cidr } from "../../core/cidr";
import type { ElasticPoolKind } from "../../tuning/node-labels";
import { inRegion, tierOf } from "./ids";
import { joined, type Parts, type PictureNode } from "./picture";

/** A region, as far as its machines are drawn; `Generation` and `Fleet` are what its cloud looks at. */
export interface DrawnMachines<Generation, Fleet> extends MachinesPlace {
  readonly pools: Readonly<Record<string, TradingPool<Generation> | ElasticPool>>;
  readonly fleets: Readonly<Record<string, Fleet & DrawnFleet<Generation>>>;
}

interface TradingPool<Generation> {
  readonly kind: "trading";
  readonly active: string;
  readonly generations: Readonly<
    Record<string, Generation & { readonly machine: string; readonly nodes: number; readonly zone: string }>
  >;
}

interface DrawnFleet<Generation> {
  readonly active: string;
  readonly zone: string;
  readonly generations: Readonly<
    Record<string, Generation & { readonly machine: string; readonly members: object }>
  >;
}

/** What only a cloud knows of its machines. */
export interface MachinesLook<Generation, Fleet> {
  /** How many spare machines a generation has. */
  readonly spare: (generation: Generation) => number;
  /** Words for the placement of a generation; none where it goes without saying. */
  readonly placement: (generation: Generation) => readonly string[];
  /** The block of a fleet's addresses; `undefined` where it cannot be told. */
  readonly block: (fleet: Fleet) => Cidr | undefined;
}

/** Draws pools and fleets, trading ones by generation. */
export function machineParts<Generation, Fleet>(
  region: DrawnMachines<Generation, Fleet>,
  look: MachinesLook<Generation, Fleet>,
): Parts {
  const pools = Object.entries(region.pools).flatMap(([name, pool]) =>
    pool.kind === "trading"
      ? Object.entries(pool.generations).map(([generation, stated]) =>
          generationParts(region, {
            of: `pools.${name}`,
            generation,
            active: pool.active === generation,
            machine: stated.machine,
            zone: stated.zone,
            count: stated.nodes,
            spare: look.spare(stated),
            details: look.placement(stated),
          }),
        )
      : [poolParts(region, name, pool)],
  );
  const fleets = Object.entries(region.fleets).flatMap(([name, fleet]) => {
    const block = look.block(fleet);
    return Object.entries(fleet.generations).map(([generation, stated]) => {
      const members = Object.keys(stated.members);
      return generationParts(region, {
        of: `fleets.${name}`,
        generation,
        active: fleet.active === generation,
        machine: stated.machine,
        zone: fleet.zone,
        count: members.length,
        spare: look.spare(stated),
        details: [
          members.join(", "),
          ...(block === undefined ? [] : [formatCidr(block)]),
          ...look.placement(stated),
        ],
      });
    });
  });
  return joined(...pools, ...fleets);
}

/** A trading generation as it is drawn, of a pool or of a fleet. */
interface DrawnGeneration {
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
function generationParts(region: MachinesPlace, drawn: DrawnGeneration): Parts {
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
export interface ElasticPool {
  readonly kind: ElasticPoolKind;
  /** Sizes among which the cloud chooses, or the one that there is. */
  readonly machines?: readonly string[];
  readonly machine?: string;
  readonly nodes: { readonly min: number; readonly max: number };
  /** How the machines are bought. @default not stated */
  readonly capacity?: { readonly kind: string } | undefined;
}

/** Draws an elastic pool in the private tier. */
export function poolParts(
  region: Pick<MachinesPlace, "name">,
  name: string,
  { kind, machine = "", machines = [machine], nodes, capacity }: ElasticPool,
): Parts {
  const [first = "", ...others] = machines;
  const node: PictureNode = {
    id: inRegion(region.name, `pools.${name}`),
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
