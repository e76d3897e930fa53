import { onceEach } from "../../../core/once-each";
import { profileLabel, requestedLabel } from "../../../tuning/pod-patch";
import type { AksOs } from "../../../tuning/targets/aks-sysctls";
import { renderAks, type AksRendering } from "../../../tuning/targets/aks";
import type { PodRendering } from "../../../tuning/trading-pod";
import { aksNodeShape } from "./node-shape";
import type { TradingGeneration } from "./pool-schema";

export type NodeRendering = AksRendering & PodRendering;

/** The fields of a generation that its rendering depends on. */
export type TunedGeneration = Pick<TradingGeneration, "machine" | "podsPerNode" | "image" | "tuning">;

/** Describes the nodes of a generation to the tuning. */
export function shapeOf({ machine, podsPerNode, image }: TunedGeneration) {
  return aksNodeShape({ machine, podsPerNode, version: image.version });
}

/** Compiles the tuning of a generation of nodes; computed once for each generation. */
export const renderingOf = onceEach((generation: TunedGeneration): NodeRendering => {
  const rendering = renderAks(generation.tuning, shapeOf(generation));
  const podLabel = rendering.daemonSetPlan === undefined ? requestedLabel : profileLabel;
  return { ...rendering, podLabel };
});

/**
 * Returns the operating system that AKS takes for an image.
 * Source: AKS documentation, Upgrade operating system versions: Ubuntu is 24.04 from Kubernetes 1.35 on.
 */
export function aksOsOf({ os, version }: TradingGeneration["image"]): AksOs {
  if (os === "azure-linux") return "azure-linux-3";
  return Number(version.split(".")[1]) >= 35 ? "ubuntu-24.04" : "ubuntu-22.04";
}
