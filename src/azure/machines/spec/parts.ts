import { machineParts as partsOf } from "../../../environment/picture/machines";
import type { Parts } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";
import { fleetBlock, type FleetPlace } from "./fleet-addresses";
import { spareOf, type Placement } from "./placement-schema";

interface Generation {
  readonly placement: Placement;
}

/** Draws pools and fleets, trading ones by generation. */
export function machineParts(region: AzureResolvedRegion): Parts {
  return partsOf<Generation, FleetPlace>(region, {
    spare: ({ placement }) => spareOf(placement),
    placement: ({ placement }) => placementText(placement),
    block: (fleet) => fleetBlock(fleet, region.network),
  });
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
