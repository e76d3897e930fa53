import type { Target } from "../../../tuning/compile";
import type { NodeTuning } from "../../../tuning/schema";
import { profileLabel, requestedLabel, type PodPatch } from "../../../tuning/pod-patch";
import type { ReportRow } from "../../../tuning/report";
import type { CpuOptions } from "../../../tuning/targets/cpu-options";
import { eksAl2023, renderEksAl2023 } from "../../../tuning/targets/eks-al2023";
import { eksBottlerocket, renderEksBottlerocket } from "../../../tuning/targets/eks-bottlerocket";
import { renderVmCloudInit, type VmRendering } from "../../../tuning/targets/vm-cloud-init";
import type { NodeImage } from "./image";
import { awsMachineShape, awsNodeShape, type ShapedGeneration } from "./node-shape";

/** The part of a generation that decides what its nodes are launched with. */
export interface TunedGeneration extends ShapedGeneration {
  readonly tuning: NodeTuning;
}

/** What the nodes of a generation are launched with, whatever their image. */
export interface NodeRendering {
  readonly profileHash: string;
  /** A MIME document on AL2023, TOML on Bottlerocket; not yet in base64. EKS adds the cluster's part. */
  readonly userData: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Absent where the machine takes no cpu options or the profile keeps them. */
  readonly cpuOptions?: CpuOptions | undefined;
  /** The label by which pods find a node: read back where somebody reads it back, else the one it was launched with. */
  readonly podLabel: typeof profileLabel | typeof requestedLabel;
  readonly podPatch: PodPatch;
  readonly report: readonly ReportRow[];
  /** What a DaemonSet must set before the node is labelled; nothing where the node tunes itself. */
  readonly daemonSetPlan?: string | undefined;
}

/** What an image can express. */
export function targetOf({ kind }: NodeImage): Target {
  return kind === "bottlerocket" ? eksBottlerocket : eksAl2023;
}

/**
 * What the nodes of a generation are launched with. Made once for a generation, because rules, the list of
 * deployed ones, nodes and pods all ask for it in one synth.
 */
export const renderingOf = onceEach((generation: TunedGeneration): NodeRendering => {
  const { image, tuning } = generation;
  const shape = awsNodeShape(generation);
  if (image.kind === "al2023") return { ...renderEksAl2023(tuning, shape), podLabel: profileLabel };
  const { properties, ...rendering } = renderEksBottlerocket(tuning, shape);
  const podLabel = rendering.daemonSetPlan === undefined ? requestedLabel : profileLabel;
  return { ...rendering, ...properties, podLabel };
});

/** The part of a generation outside of a cluster that decides what its machines are launched with. */
export interface TunedMachines {
  readonly machine: string;
  readonly tuning: NodeTuning;
}

/** What the machines of a generation outside of a cluster are launched with; made once, too. */
export const machineRenderingOf = onceEach((generation: TunedMachines): VmRendering =>
  renderVmCloudInit(generation.tuning, awsMachineShape(generation.machine)),
);

function onceEach<Part extends object, Result>(make: (part: Part) => Result): (part: Part) => Result {
  const made = new WeakMap<Part, Result>();
  return (part) => {
    const result = made.get(part) ?? make(part);
    made.set(part, result);
    return result;
  };
}
