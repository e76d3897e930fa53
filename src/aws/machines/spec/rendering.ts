import { onceEach } from "../../../core/once-each";
import type { Target } from "../../../tuning/compile";
import { profileLabel, requestedLabel, type PodPatch } from "../../../tuning/pod-patch";
import type { ReportRow } from "../../../tuning/report";
import type { CpuOptions } from "../../../tuning/targets/cpu-options";
import { eksAl2023, renderEksAl2023 } from "../../../tuning/targets/eks-al2023";
import { eksBottlerocket, renderEksBottlerocket } from "../../../tuning/targets/eks-bottlerocket";
import type { PodRendering } from "../../../tuning/trading-pod";
import { renderVmCloudInit, type VmRendering } from "../../../tuning/targets/vm-cloud-init";
import type { FleetGeneration } from "./fleet-schema";
import { awsMachineShape, awsNodeShape, type ShapedGeneration } from "./node-shape";
import type { NodeImage, TradingGeneration } from "./pool-schema";

/** The fields of a generation that its rendering depends on. */
export type TunedGeneration = ShapedGeneration & Pick<TradingGeneration, "tuning">;

/** The launch parameters that the tuning of a generation compiles to, for every kind of image. */
export interface NodeRendering extends PodRendering {
  /** A MIME document on AL2023, TOML on Bottlerocket; not yet in base64. EKS adds the cluster's part. */
  readonly userData: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Not set where the machine takes no CPU options or the profile keeps the default ones. */
  readonly cpuOptions?: CpuOptions | undefined;
  readonly podPatch: PodPatch;
  readonly report: readonly ReportRow[];
  /** The plan of the tuning DaemonSet, which labels the node when it is done; not set where the node tunes itself. */
  readonly daemonSetPlan?: string | undefined;
}

/** Returns the knobs that an image can express. */
export function targetOf({ kind }: NodeImage): Target {
  return kind === "bottlerocket" ? eksBottlerocket : eksAl2023;
}

/**
 * Compiles the tuning of a generation of nodes. Computed once for each generation: rules, the list of deployed
 * generations, nodes and pods all read it in one synth.
 */
export const renderingOf = onceEach((generation: TunedGeneration): NodeRendering => {
  const { image, tuning } = generation;
  const shape = awsNodeShape(generation);
  if (image.kind === "al2023") return { ...renderEksAl2023(tuning, shape), podLabel: profileLabel };
  const { properties, ...rendering } = renderEksBottlerocket(tuning, shape);
  const podLabel = rendering.daemonSetPlan === undefined ? requestedLabel : profileLabel;
  return { ...rendering, ...properties, podLabel };
});

/** Compiles the tuning of a generation outside of a cluster; computed once for each generation. */
export const machineRenderingOf = onceEach(
  (generation: Pick<FleetGeneration, "machine" | "tuning">): VmRendering =>
    renderVmCloudInit(generation.tuning, awsMachineShape(generation.machine)),
);
