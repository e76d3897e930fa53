/** Layers of a region. Resources with the same lifetime share a stack, and so a state. */
export type StackLayer = "network" | "data" | "compute";

/** Returns the id of a stack, which also names its folder and its state. A public contract: it never changes. */
export function stackId(environment: string, region: string, layer: StackLayer): string {
  return `${environment}-${region}-${layer}`;
}

/** Stacks that an environment has once, whatever its regions. */
export type EnvironmentLayer = "accelerator" | "cost" | "dns" | "state";

/**
 * Returns the id of a stack that belongs to no single region. It has one hyphen and a region's id has two; names have
 * none, so a region may be called `cost`.
 */
export function environmentStackId(environment: string, layer: EnvironmentLayer): string {
  return `${environment}-${layer}`;
}
