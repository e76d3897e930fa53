import type { TradingPool } from "../../rules/aws/pools";
import { renderingOf } from "../../rules/aws/rendering";
import { acceptAlso, type PodPatch } from "../../tuning/pod-patch";

/** What a pod needs to run on a trading pool. */
export interface TradingPod extends PodPatch {
  readonly nodeSelector: Readonly<Record<string, string>>;
}

/**
 * The patch of the active generation, for pods that may also run on the pool's others while one of them is
 * drained. Nothing where the active generation is not one of the pool's, which a rule refuses.
 */
export function tradingPod(name: string, { active, generations }: TradingPool): TradingPod | undefined {
  const renderings = Object.entries(generations).map(
    ([key, generation]) => [key, renderingOf(generation)] as const,
  );
  const patch = new Map(renderings).get(active)?.podPatch;
  if (patch === undefined) return undefined;
  const hashes = renderings.map(([, { profileHash }]) => profileHash);
  return { nodeSelector: { "hft/pool": name }, ...acceptAlso(patch, hashes) };
}
