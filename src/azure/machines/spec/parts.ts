import { formatCidr } from "../../../core/cidr";
import { generationParts, poolParts } from "../../../environment/picture/machines";
import { joined, type Parts } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";
import { fleetBlock } from "./fleet-addresses";
import type { Fleet } from "./fleet-schema";
import { spareOf, type Placement } from "./placement-schema";
import type { Pool } from "./pool-schema";

/** Draws pools and fleets, trading ones by generation. */
export function machineParts(region: AzureResolvedRegion): Parts {
  return joined(
    ...Object.entries(region.pools).map(([name, pool]) => ofPool(region, name, pool)),
    ...Object.entries(region.fleets).map(([name, fleet]) => ofFleet(region, name, fleet)),
  );
}

function ofPool(region: AzureResolvedRegion, name: string, pool: Pool): Parts {
  if (pool.kind !== "trading") return poolParts(region, { name, machines: [pool.machine], ...pool });
  const generations = Object.entries(pool.generations).map(
    ([generation, { nodes, placement, ...hardware }]) =>
      generationParts(region, {
        of: `pools.${name}`,
        generation,
        active: pool.active === generation,
        ...hardware,
        count: nodes,
        spare: spareOf(placement),
        details: placementText(placement),
      }),
  );
  return joined(...generations);
}

function ofFleet(region: AzureResolvedRegion, name: string, fleet: Fleet): Parts {
  const { active, zone, generations } = fleet;
  const block = fleetBlock(fleet, region.network);
  const drawn = Object.entries(generations).map(([generation, { members, placement, ...hardware }]) =>
    generationParts(region, {
      of: `fleets.${name}`,
      generation,
      active: active === generation,
      ...hardware,
      zone,
      count: Object.keys(members).length,
      spare: spareOf(placement),
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
    case "proximity":
      return ["proximity placement group"];
    case "shared":
      return ["shared proximity group"];
    case "dedicated-hosts":
      return [`${placement.hosts} dedicated hosts`];
    case "reserved":
    case "none":
      return [];
  }
}
