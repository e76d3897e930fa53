/** Layers of a region. Resources with the same lifetime share a stack, and so a state. */
export const stackLayers = ["network", "data", "compute", "workloads", "watch"] as const;
export type StackLayer = (typeof stackLayers)[number];

/** Returns the id of a stack, which also names its folder and its state. A public contract: it never changes. */
export function stackId(environment: string, region: string, layer: StackLayer): string {
  return `${environment}-${region}-${layer}`;
}

/**
 * Returns the id of a stack that an environment has once, whatever its regions. It has one hyphen and a region's id has
 * two; names have none, so a region may be called like a layer.
 *
 * @param layer what the stack has, for example `dns`; without a hyphen
 */
export function environmentStackId(environment: string, layer: string): string {
  return `${environment}-${layer}`;
}

/** Returns the name of the environment that a stack is of. */
export function environmentOf(stackId: string): string {
  return stackId.replace(/-.*/, "");
}
