import { deployablesOf, generationsByPath } from "../../../environment/machines/deployables";
import type { AwsRegion } from "../../region/spec/schema";
import { placedGeneration, recordOf, type DeployableGeneration } from "./generation-record";

type Machines = Pick<AwsRegion, "pools" | "fleets">;

/** Returns every generation of every trading pool and fleet of a region, by its path in the region. */
export function tradingGenerations(machines: Machines): Readonly<Record<string, DeployableGeneration>> {
  return generationsByPath(machines, placedGeneration);
}

/** Returns everything in a region that a list of deployed generations names, by its path in the region. */
export function deployables(
  region: Machines & Pick<AwsRegion, "role" | "capacity">,
): Readonly<Record<string, () => string | undefined>> {
  return deployablesOf({ ...region, generations: tradingGenerations(region) }, recordOf);
}
