import { deployablesOf, generationsByPath } from "../../../environment/machines/deployables";
import type { GcpRegion } from "../../region/spec/schema";
import { fleetGenerationRecord, placedGeneration, type PlacedFleetGeneration } from "./fleet-record";
import { recordOf } from "./generation-record";
import type { TradingGeneration } from "./pool-schema";

type Machines = Pick<GcpRegion, "pools" | "fleets">;
type Deployable = TradingGeneration | PlacedFleetGeneration;

/** Returns every generation of every trading pool and fleet of a region, by its path in the region. */
export function tradingGenerations(machines: Machines): Readonly<Record<string, Deployable>> {
  return generationsByPath(machines, placedGeneration);
}

/** Returns everything in a region that a list of deployed generations names, by its path in the region. */
export function deployables(
  region: Machines & Pick<GcpRegion, "role" | "capacity">,
): Readonly<Record<string, () => string | undefined>> {
  return deployablesOf({ ...region, generations: tradingGenerations(region) }, (generation, reserved) =>
    "members" in generation ? fleetGenerationRecord(generation, reserved) : recordOf(generation, reserved),
  );
}
