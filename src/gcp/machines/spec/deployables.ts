import { deployablesOf, generationsByPath } from "../../../environment/machines/deployables";
import type { GcpRegion } from "../../region/spec/schema";
import { fleetGenerationRecord, placedGeneration, type PlacedFleetGeneration } from "./fleet-record";

type Machines = Pick<GcpRegion, "fleets">;

/** Returns every generation of every fleet of a region, by its path in the region. */
export function tradingGenerations({ fleets }: Machines): Readonly<Record<string, PlacedFleetGeneration>> {
  return generationsByPath({ pools: {}, fleets }, placedGeneration);
}

/** Returns everything in a region that a list of deployed generations names, by its path in the region. */
export function deployables(
  region: Machines & Pick<GcpRegion, "role" | "capacity">,
): Readonly<Record<string, () => string | undefined>> {
  return deployablesOf({ ...region, generations: tradingGenerations(region) }, fleetGenerationRecord);
}
