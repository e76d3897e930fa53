import { deployablesOf, generationsByPath } from "../../../environment/machines/deployables";
import type { AzureRegion } from "../../region/spec/schema";
import { fleetGenerationRecord, placedGeneration, type PlacedFleetGeneration } from "./fleet-record";

/** Returns every generation of every fleet of a region, by its path in the region. */
export function fleetGenerations({
  fleets,
}: Pick<AzureRegion, "fleets">): Readonly<Record<string, PlacedFleetGeneration>> {
  return generationsByPath({ pools: {}, fleets }, placedGeneration);
}

/** Returns what a list of deployed generations names of the fleets of a region, by its path in the region. */
export function fleetDeployables(
  region: Pick<AzureRegion, "role" | "capacity" | "fleets">,
): Readonly<Record<string, () => string | undefined>> {
  return deployablesOf({ ...region, generations: fleetGenerations(region) }, fleetGenerationRecord);
}
