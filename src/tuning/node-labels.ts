/** Keys of the labels that every node of a pool has, on any cloud. Pods select by them. */
export const nodeLabels = {
  /** Name of the pool. */
  pool: "hft/pool",
  /** Kind of the pool; also the key of the taint, and of the label of pods that trade. */
  kind: "hft/kind",
  /** Name of the generation in its pool; on trading nodes only. */
  generation: "hft/generation",
} as const;

/** Kinds of pools. */
export type PoolKind = "trading" | ElasticPoolKind;

/** Kinds of pools whose number of nodes follows the load. */
export type ElasticPoolKind = "general" | "batch" | "system";

/** What a taint does with a pod that does not tolerate it, in the words of the clouds and of Kubernetes. */
export const taintEffect = { cloud: "NO_SCHEDULE", kubernetes: "NoSchedule" } as const;

/** A taint of the nodes of a pool, as a cloud takes it. */
export interface NodeTaint {
  readonly key: typeof nodeLabels.kind;
  readonly value: PoolKind;
  readonly effect: typeof taintEffect.cloud;
}

/** Returns the labels of the nodes of a pool; `generation` is that of trading nodes. */
export function poolLabels(
  pool: string,
  kind: PoolKind,
  generation?: string,
): Readonly<Record<string, string>> {
  const labels = { [nodeLabels.pool]: pool, [nodeLabels.kind]: kind };
  return generation === undefined ? labels : { ...labels, [nodeLabels.generation]: generation };
}

/** Returns the taints of the nodes of a pool by its kind; what keeps pods off system nodes is the cloud's own. */
export function poolTaints(kind: PoolKind): readonly NodeTaint[] {
  return kind === "general" || kind === "system"
    ? []
    : [{ key: nodeLabels.kind, value: kind, effect: taintEffect.cloud }];
}
