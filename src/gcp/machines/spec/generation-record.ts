import { deployablesOf, poolGenerations } from "../../../environment/machines/deployables";
import { generationRecord } from "../../../environment/machines/record";
import type { GcpRegion } from "../../region/spec/schema";
import type { TradingGeneration } from "./pool-schema";
import { renderingOf } from "./rendering";

type Machines = Pick<GcpRegion, "pools">;
type ByPath<Value> = Readonly<Record<string, Value>>;

/** Returns every generation of every trading pool of a region, by its path in the region. */
export function tradingGenerations({ pools }: Machines): ByPath<TradingGeneration> {
  return poolGenerations(pools);
}

/** Returns everything in a region that a list of deployed generations names, by its path in the region. */
export function deployables(
  region: Machines & Pick<GcpRegion, "role" | "capacity">,
): ByPath<() => string | undefined> {
  return deployablesOf({ ...region, fleets: {}, generations: tradingGenerations(region) }, recordOf);
}

/** Whether machines of a generation are reserved one by one: hosts of a sole tenant are its own reservation. */
export function hasReservation({ placement }: Pick<TradingGeneration, "placement">): boolean {
  return placement.kind !== "sole-tenant";
}

/**
 * Returns the record of a generation.
 *
 * @param reserved whether its region reserves machines
 */
export function recordOf(generation: TradingGeneration, reserved: boolean): string {
  const { properties, labels } = renderingOf(generation);
  const { kind } = generation.placement;
  return generationRecord(
    generation,
    { properties, labels },
    {
      placement: kind === "compact",
      "sole-tenant": kind === "sole-tenant",
      reservation: reserved && hasReservation(generation),
    },
  );
}
