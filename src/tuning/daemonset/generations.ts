import type { ElasticPoolKind } from "../node-labels";
import type { ImageByDigest } from "./schema";
import { completeTuning } from "../presets";
import type { NodeTuning } from "../schema";

/** A generation whose nodes the DaemonSet tunes. */
export interface TunedGeneration {
  /** Name of its pool. */
  readonly pool: string;
  /** Its name in the pool. */
  readonly generation: string;
  readonly profileHash: string;
  /** The plan for the node program, from a renderer. */
  readonly plan: string;
}

/** What the DaemonSet does in a cluster: one at least. */
export interface ClusterTuning {
  readonly image: ImageByDigest;
  readonly generations: readonly TunedGeneration[];
}

/** A region of any cloud, as far as the DaemonSet is concerned. */
export interface TunedRegion<Generation> {
  readonly cluster?: { readonly tuner?: { readonly image: ImageByDigest } | undefined } | undefined;
  readonly pools: Pools<Generation>;
  readonly tradingCapacity: "reserved" | "on-demand" | "none";
}

type Pools<Generation> = Readonly<
  Record<
    string,
    | { readonly kind: "trading"; readonly generations: Readonly<Record<string, Generation>> }
    | { readonly kind: ElasticPoolKind }
  >
>;

/** The rendering of a generation, as far as the DaemonSet is concerned. */
export interface DaemonSetPlanned {
  readonly profileHash: string;
  readonly daemonSetPlan?: string | undefined;
}

/** Whether a profile leaves to the DaemonSet what a managed node pool has no field for. */
export function needsDaemonSet(profile: NodeTuning): boolean {
  return completeTuning(profile).inexpressible === "daemonset";
}

/**
 * Returns what the DaemonSet does in the cluster of a region; `undefined` where it has nothing to do. A region whose
 * nodes are not built has no work for it: their plan would be kept, and the profile may still be edited.
 */
export function clusterTuning<Generation>(
  { cluster, pools, tradingCapacity }: TunedRegion<Generation>,
  renderingOf: (generation: Generation) => DaemonSetPlanned,
): ClusterTuning | undefined {
  if (cluster?.tuner === undefined || tradingCapacity === "none") return undefined;
  const generations = generationsToTune(pools, renderingOf);
  return generations.length === 0 ? undefined : { image: cluster.tuner.image, generations };
}

/** Returns the generations among the pools of a region whose nodes the DaemonSet tunes. */
function generationsToTune<Generation>(
  pools: Pools<Generation>,
  renderingOf: (generation: Generation) => DaemonSetPlanned,
): readonly TunedGeneration[] {
  return Object.entries(pools).flatMap(([name, pool]) =>
    pool.kind === "trading"
      ? Object.entries(pool.generations).flatMap(([key, generation]) => {
          const { profileHash, daemonSetPlan: plan } = renderingOf(generation);
          return plan === undefined ? [] : [{ pool: name, generation: key, profileHash, plan }];
        })
      : [],
  );
}
