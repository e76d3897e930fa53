import { nodeLabels, type ElasticPoolKind } from "./node-labels";
import { podPatch, type PodPatch, type profileLabel, type requestedLabel } from "./pod-patch";
import { completeTuning } from "./presets";
import type { NodeTuning } from "./schema";

/** The fields of a pod that runs on a trading pool. */
export interface TradingPod extends PodPatch {
  readonly nodeSelector: Readonly<Record<string, string>>;
}

/** What pods of a trading pool depend on. */
export interface TunedPool<Generation> {
  readonly active: string;
  readonly generations: Readonly<Record<string, Generation>>;
}

/** What pods need of the rendering of a generation. */
export interface PodRendering {
  readonly profileHash: string;
  /** The label that pods select: set after a check of the node where something checks it, else set at launch. */
  readonly podLabel: typeof profileLabel | typeof requestedLabel;
}

/**
 * Returns the patch of the active generation, for pods that may also run on the pool's other generations while one is
 * drained; `undefined` where the active generation is not one of the pool's, which a rule refuses.
 */
export function tradingPod<Generation extends { readonly tuning: NodeTuning }>(
  name: string,
  { active, generations }: TunedPool<Generation>,
  renderingOf: (generation: Generation) => PodRendering,
): TradingPod | undefined {
  const generation = generations[active];
  if (generation === undefined) return undefined;
  const { tuning } = generation;
  const { profileHash, podLabel } = renderingOf(generation);
  const patch = podPatch(completeTuning(tuning), profileHash, {
    pod: tuning.pod,
    label: podLabel,
    alsoAccepted: Object.values(generations).map((other) => renderingOf(other).profileHash),
  });
  return { nodeSelector: { [nodeLabels.pool]: name }, ...patch };
}

/** Returns the patches of the trading pools among the pools of a region, by pool. */
export function tradingPods<Generation extends { readonly tuning: NodeTuning }>(
  pools: Readonly<
    Record<
      string,
      ({ readonly kind: "trading" } & TunedPool<Generation>) | { readonly kind: ElasticPoolKind }
    >
  >,
  renderingOf: (generation: Generation) => PodRendering,
): Readonly<Record<string, TradingPod>> {
  return Object.fromEntries(
    Object.entries(pools).flatMap(([name, pool]) => {
      const pod = pool.kind === "trading" ? tradingPod(name, pool, renderingOf) : undefined;
      return pod === undefined ? [] : [[name, pod]];
    }),
  );
}
