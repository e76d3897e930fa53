import { generationRecord } from "../../../environment/machines/record";
import type { TradingGeneration } from "./pool-schema";
import { renderingOf } from "./rendering";

/**
 * Returns the record of a generation of nodes.
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
      placement: kind === "proximity",
      hosts: kind === "dedicated-hosts",
      reservation: reserved && kind === "reserved",
    },
  );
}
