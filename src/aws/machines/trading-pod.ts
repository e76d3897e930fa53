import type { TradingPool } from "./spec/pool-schema";
import { renderingOf } from "./spec/rendering";
import { podPatch, type PodPatch } from "../../tuning/pod-patch";
import { completeTuning } from "../../tuning/presets";

/** The fields of a pod that runs on a trading pool. */
export interface TradingPod extends PodPatch {
  readonly nodeSelector: Readonly<Record<string, string>>;
}

/**
 * Returns the patch of the active generation, for pods that may also run on the pool's other generations while one is
 * drained; `undefined` where the active generation is not one of the pool's, which a rule refuses.
 */
export function tradingPod(name: string, { active, generations }: TradingPool): TradingPod | undefined {
  const generation = generations[active];
  if (generation === undefined) return undefined;
  const { tuning } = generation;
  const { profileHash, podLabel } = renderingOf(generation);
  const patch = podPatch(completeTuning(tuning), profileHash, {
    pod: tuning.pod,
    label: podLabel,
    alsoAccepted: Object.values(generations).map((other) => renderingOf(other).profileHash),
  });
  return { nodeSelector: { "hft/pool": name }, ...patch };
}
