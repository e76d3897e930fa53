/** A stack's lifetime: what changes together is one state. */
export type StackLayer = "network" | "data" | "compute";

/** The id of a stack, and so of its folder and of its state. A public contract: it never changes. */
export function stackId(environment: string, region: string, layer: StackLayer): string {
  return `${environment}-${region}-${layer}`;
}
