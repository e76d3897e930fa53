import { formatCidr } from "../../../core/cidr";
import { generationParts, poolParts } from "../../../environment/picture/machines";
import { joined, type Parts } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import { fleetBlock } from "./fleet-addresses";
import type { Fleet, FleetGeneration } from "./fleet-schema";
import type { Placement, Pool } from "./pool-schema";

/** Draws pools and fleets, trading ones by generation. */
export function machineParts(region: GcpResolvedRegion): Parts {
  return joined(
    ...Object.entries(region.pools).map(([name, pool]) => ofPool(region, name, pool)),
    ...Object.entries(region.fleets).map(([name, fleet]) => ofFleet(region, name, fleet)),
  );
}

function ofPool(region: GcpResolvedRegion, name: string, pool: Pool): Parts {
  if (pool.kind !== "trading") return poolParts(region, { name, machines: [pool.machine], ...pool });
  const generations = Object.entries(pool.generations).map(
    ([generation, { nodes, placement, ...hardware }]) =>
      generationParts(region, {
        of: `pools.${name}`,
        generation,
        active: pool.active === generation,
        ...hardware,
        count: nodes,
        details: placementText(placement),
      }),
  );
  return joined(...generations);
}

function ofFleet(region: GcpResolvedRegion, name: string, fleet: Fleet): Parts {
  const { active, zone, addresses, generations } = fleet;
  const block = fleetBlock(addresses, region.network);
  const drawn = Object.entries(generations).map(([generation, { members, placement, ...hardware }]) =>
    generationParts(region, {
      of: `fleets.${name}`,
      generation,
      active: active === generation,
      ...hardware,
      zone,
      count: Object.keys(members).length,
      details: [
        Object.keys(members).join(", "),
        ...(block === undefined ? [] : [formatCidr(block)]),
        ...placementText(placement),
      ],
    }),
  );
  return joined(...drawn);
}

function placementText(placement: Placement | FleetGeneration["placement"]): string[] {
  switch (placement.kind) {
    case "compact":
      return ["compact placement"];
    case "shared":
      return [`placement policy ${placement.policy}`];
    case "sole-tenant":
      return ["sole-tenant hosts"];
    case "shared-hosts":
      return [`hosts of ${placement.group}`];
    case "none":
      return [];
  }
}
