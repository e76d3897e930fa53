import type { ElasticPoolKind } from "../node-labels";
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

type Pools<Generation> = Readonly<
  Record<
    string,
    | { readonly kind: "trading"; readonly generations: Readonly<Record<string, Generation>> }
    | { readonly kind: ElasticPoolKind }
  >
>;

/** Whether a profile leaves to the DaemonSet what a managed node pool has no field for. */
export function needsDaemonSet(profile: NodeTuning): boolean {
  return completeTuning(profile).inexpressible === "daemonset";
}

/** Returns the generations among the pools of a region whose nodes the DaemonSet tunes. */
export function generationsToTune<Generation>(
  pools: Pools<Generation>,
  renderingOf: (generation: Generation) => {
    readonly profileHash: string;
    readonly daemonSetPlan?: string | undefined;
  },
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
