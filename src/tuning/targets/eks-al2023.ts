import { onceEach } from "../../core/once-each";
import { bootHook } from "../cloud-init/boot-hook";
import { cloudConfig } from "../cloud-init/cloud-config";
import { machineFiles, startTuning } from "../cloud-init/machine-files";
import { mimeDocument } from "../cloud-init/mime";
import { yaml, type Yaml } from "../cloud-init/yaml";
import { isKnownOnNode } from "../core-plan";
import { compile, type Compilation, type SupportTable, type Target } from "../compile";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { podPatch, profileLabel, requestedLabel, type PodPatch } from "../pod-patch";
import { machineArchive } from "../program/machine-archive";
import { reportOf, type ReportRow } from "../report";
import { settingsBy, unsupported } from "../support";
import { cpuOptions, smtOff, type CpuOptions } from "./cpu-options";
import { machineSupport } from "./machine-support";

/** The launch parameters of a tuned AL2023 node of an EKS managed node group. */
export interface EksAl2023Rendering {
  readonly profileHash: string;
  /** MIME document, not yet in base64. */
  readonly userData: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Not set where the machine has no cpu options or the profile keeps the defaults. */
  readonly cpuOptions?: CpuOptions | undefined;
  readonly podPatch: PodPatch;
  readonly report: readonly ReportRow[];
}

/**
 * Compiles a profile to an EKS AL2023 node. EKS appends the cluster's part to the user data. Pure: the same
 * profile and shape give the same bytes.
 *
 * @throws RangeError when the shape has no core left to isolate
 */
export function renderEksAl2023(profile: NodeTuning, shape: NodeShape): EksAl2023Rendering {
  return render(compile(profile, shape, eksAl2023));
}

const render = onceEach((compilation: Compilation): EksAl2023Rendering => {
  const { profile, shape, profileHash, plan, outcomes, corePlan, tuning } = compilation;
  const kubelet = kubeletConfig(compilation);
  const files = [
    ...machineFiles(outcomes, { shape, corePlan, distribution: "amazon-linux" }),
    {
      path: "/etc/hft-tuning/node-config.yaml",
      content: nodeConfig(verifiedKubelet(profileHash, kubelet.onNode)),
    },
  ];
  return {
    profileHash,
    userData: mimeDocument([
      { type: "text/cloud-boothook", body: bootHook(machineArchive, plan) },
      { type: "text/cloud-config", body: cloudConfig(files, startTuning(files)) },
      { type: "application/node.eks.aws", body: nodeConfig({ config: kubelet.known }) },
    ]),
    labels: { [requestedLabel]: profileHash },
    cpuOptions: cpuOptions(compilation),
    podPatch: podPatch(tuning, profileHash, { pod: profile.pod }),
    report: reportOf(compilation),
  };
});

/** Renders user data of an untuned node: the kubelet's limit of pods, which EKS otherwise derives from the machine. */
export function untunedEksAl2023(podsPerNode: number): string {
  const body = nodeConfig({ config: { maxPods: podsPerNode } });
  return mimeDocument([{ type: "application/node.eks.aws", body }]);
}

const support: SupportTable = (setting, context) => {
  switch (setting.mechanism.kind) {
    case "pod-sysctl":
      return { how: "pod", reason: "each pod's network namespace has its own value" };
    case "kubelet":
      return { how: "native", reason: "NodeConfig, spec.kubelet.config" };
    case "second-interface":
      return unsupported(
        "the VPC CNI manages every interface of a launch template without a tag, and tags apply to all of them",
      );
    default:
      return machineSupport(setting, context) ?? noForm;
  }
};

export const eksAl2023: Target = { pods: true, smtOff, support };

const noForm = unsupported("not available on this target");

interface KubeletConfig {
  readonly known: Readonly<Record<string, Yaml>>;
  /** Fields whose cpus only the node knows. */
  readonly onNode: Readonly<Record<string, Yaml>>;
}

function kubeletConfig({ outcomes }: Compilation): KubeletConfig {
  const known: Record<string, Yaml> = {};
  const onNode: Record<string, Yaml> = {};
  for (const { mechanism, value } of settingsBy(outcomes, "native")) {
    if (mechanism.kind !== "kubelet") continue;
    (isKnownOnNode(value) ? onNode : known)[mechanism.field] = mechanism.content as Yaml;
  }
  if ("reservedSystemCPUs" in known || "reservedSystemCPUs" in onNode) {
    // nodeadm sets two cgroups to reserve for, and the kubelet takes either these or the list of cpus.
    known["kubeReservedCgroup"] = "";
    known["systemReservedCgroup"] = "";
  }
  return { known, onNode };
}

/** What a node adds after its verification; the kubelet merges several `--node-labels`. */
function verifiedKubelet(profileHash: string, onNode: KubeletConfig["onNode"]): Yaml {
  const flags = [`--node-labels=${profileLabel}=${profileHash}`];
  return Object.keys(onNode).length === 0 ? { flags } : { config: onNode, flags };
}

function nodeConfig(kubelet: Yaml): string {
  return yaml({ apiVersion: "node.eks.aws/v1alpha1", kind: "NodeConfig", spec: { kubelet } });
}
