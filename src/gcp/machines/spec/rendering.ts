import { onceEach } from "../../../core/once-each";
import { profileLabel, requestedLabel } from "../../../tuning/pod-patch";
import { renderGke, type GkeRendering } from "../../../tuning/targets/gke";
import type { PodRendering } from "../../../tuning/trading-pod";
import { gkeNodeShape } from "./node-shape";
import type { TradingGeneration } from "./pool-schema";

export type NodeRendering = GkeRendering & PodRendering;

/** The fields of a generation that its rendering depends on. */
export type TunedGeneration = Pick<TradingGeneration, "machine" | "podsPerNode" | "image" | "tuning">;

/** Describes the nodes of a generation to the tuning. */
export function shapeOf({ machine, podsPerNode, image }: TunedGeneration) {
  return gkeNodeShape({ machine, podsPerNode, kubernetesVersion: minorOf(image.version) });
}

/** Returns the Kubernetes minor version of a version of GKE, for example `1.35` of `1.35.3-gke.1389000`. */
export function minorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

/** Compiles the tuning of a generation of nodes; computed once for each generation. */
export const renderingOf = onceEach((generation: TunedGeneration): NodeRendering => {
  const rendering = renderGke(generation.tuning, shapeOf(generation));
  const podLabel = rendering.daemonSetPlan === undefined ? requestedLabel : profileLabel;
  return { ...rendering, podLabel };
});
