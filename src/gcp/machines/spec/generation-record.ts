import { generationRecord } from "../../../environment/machines/record";
import type { TradingGeneration } from "./pool-schema";
import { renderingOf } from "./rendering";

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
