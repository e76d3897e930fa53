import { machineParts as partsOf } from "../../../environment/picture/machines";
import type { Parts } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";
import { fleetBlock } from "./fleet-addresses";
import type { Fleet } from "./fleet-schema";
import type { Placement } from "./pool-schema";

interface Generation {
  readonly spare: number;
  readonly placement: Placement;
}

/** Draws pools and fleets, trading ones by generation. */
export function machineParts(region: ResolvedRegion): Parts {
  return partsOf<Generation, Pick<Fleet, "addresses" | "zone">>(region, {
    spare: ({ spare }) => spare,
    placement: ({ placement }) => placementText(placement),
    block: ({ addresses, zone }) => fleetBlock(addresses, zone, region.network),
  });
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
