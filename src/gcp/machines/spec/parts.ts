import { machineParts as partsOf } from "../../../environment/picture/machines";
import type { Parts } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import { fleetBlock } from "./fleet-addresses";
import type { Fleet, FleetGeneration } from "./fleet-schema";
import type { Placement } from "./pool-schema";

interface Generation {
  readonly spare: number;
  readonly placement: Placement | FleetGeneration["placement"];
}

/** Draws pools and fleets, trading ones by generation. */
export function machineParts(region: GcpResolvedRegion): Parts {
  return partsOf<Generation, Pick<Fleet, "addresses">>(region, {
    spare: ({ spare }) => spare,
    placement: ({ placement }) => placementText(placement),
    block: ({ addresses }) => fleetBlock(addresses, region.network),
  });
}

function placementText(placement: Generation["placement"]): string[] {
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
