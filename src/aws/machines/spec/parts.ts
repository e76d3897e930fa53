import { formatCidr } from "../../../core/cidr";
import { generationParts, poolParts } from "../../../environment/picture/machines";
import { joined, type Parts } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";
import { fleetBlock } from "./fleet-addresses";
import type { Fleet } from "./fleet-schema";
import type { Placement, Pool } from "./pool-schema";

/** Draws pools and fleets, trading ones by generation. */
export function machineParts(region: ResolvedRegion): Parts {
  return joined(
    ...Object.entries(region.pools).map(([name, pool]) => ofPool(region, name, pool)),
    ...Object.entries(region.fleets).map(([name, fleet]) => ofFleet(region, name, fleet)),
  );
}

function ofPool(region: ResolvedRegion, name: string, pool: Pool): Parts {
  if (pool.kind !== "trading") return poolParts(region, { name, ...pool });
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

function ofFleet(
  region: ResolvedRegion,
  name: string,
  { active, zone, addresses, generations }: Fleet,
): Parts {
  const block = fleetBlock(addresses, zone, region.network);
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

function placementText(placement: Placement): string[] {
  switch (placement.kind) {
    case "cluster":
      return ["cluster placement group"];
    case "shared":
      return [`placement group ${placement.groupId}`];
    case "partition":
      return [`${placement.partitions} partitions`];
    case "spread":
      return ["spread over hardware"];
    case "none":
      return [];
  }
}
