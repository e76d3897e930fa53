import { generationRecord } from "../../../environment/machines/record";
import { ownedParts } from "./owned-parts";
import type { TradingGeneration } from "./pool-schema";
import { renderingOf } from "./rendering";

/**
 * Returns the record of a generation of nodes.
 *
 * @param reserved whether its region reserves machines
 */
export function recordOf(generation: TradingGeneration, reserved: boolean): string {
  const { properties, labels } = renderingOf(generation);
  return generationRecord(generation, { properties, labels }, ownedParts(generation.placement, reserved));
}
