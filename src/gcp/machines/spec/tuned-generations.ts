import { generationsToTune, type TunedGeneration } from "../../../tuning/daemonset/generations";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import { renderingOf } from "./rendering";

/**
 * Returns the generations of a region's pools whose nodes a DaemonSet tunes. A region whose nodes are not built has none:
 * their plan would be kept, and the profile may still be edited.
 */
export function tunedGenerations({
  pools,
  tradingCapacity,
}: Pick<GcpResolvedRegion, "pools" | "tradingCapacity">): readonly TunedGeneration[] {
  return tradingCapacity === "none" ? [] : generationsToTune(pools, renderingOf);
}
