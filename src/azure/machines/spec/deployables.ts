import { deployablesOf, poolGenerations } from "../../../environment/machines/deployables";
import type { AzureRegion } from "../../region/spec/schema";
import { recordOf } from "./generation-record";
import type { TradingGeneration } from "./pool-schema";

type Machines = Pick<AzureRegion, "pools">;

/** Returns every generation of every trading pool of a region, by its path in the region. */
export function tradingGenerations({ pools }: Machines): Readonly<Record<string, TradingGeneration>> {
  return poolGenerations(pools);
}

/** Returns everything in a region that a list of deployed generations names, by its path in the region. */
export function deployables(
  region: Machines & Pick<AzureRegion, "role" | "capacity">,
): Readonly<Record<string, () => string | undefined>> {
  return deployablesOf({ ...region, fleets: {}, generations: tradingGenerations(region) }, recordOf);
}
