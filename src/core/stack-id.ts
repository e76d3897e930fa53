/** A stack's lifetime: what changes together is one state. */
export type StackLayer = "network" | "data" | "compute";

/** The id of a stack, and so of its folder and of its state. A public contract: it never changes. */
export function stackId(environment: string, region: string, layer: StackLayer): string {
  return `${environment}-${region}-${layer}`;
}

/** What an environment has once, however many regions it has. */
export type EnvironmentLayer = "accelerator" | "cost" | "dns" | "state";

/**
 * The id of a stack that belongs to no single region. It has one hyphen where a region's has two, and no name
 * has any: a region may be called `cost`.
 */
export function environmentStackId(environment: string, layer: EnvironmentLayer): string {
  return `${environment}-${layer}`;
}
