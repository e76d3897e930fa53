import type { CompleteTuning } from "./presets";
import type { NodeTuning, PodRequest } from "./node-tuning";

/** Set by the node program's success, and required by trading pods. */
export const profileLabel = "hft.tuning/profile";
/** Tells the DaemonSet that an engine runs: from then on it reads only. */
export const tradingPodLabel = { key: "hft/kind", value: "trading" };

/** What a trading pod needs in its own specification. Field names and forms are Kubernetes'. */
export interface PodPatch {
  readonly labels: Readonly<Record<string, string>>;
  readonly tolerations: readonly {
    readonly key: string;
    readonly operator: "Equal";
    readonly value: string;
    readonly effect: "NoSchedule";
  }[];
  readonly affinity: {
    readonly nodeAffinity: {
      readonly requiredDuringSchedulingIgnoredDuringExecution: {
        readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
      };
      readonly preferredDuringSchedulingIgnoredDuringExecution: readonly {
        readonly weight: number;
        readonly preference: NodeSelectorTerm;
      }[];
    };
  };
  readonly securityContext: {
    readonly sysctls: readonly { readonly name: string; readonly value: string }[];
  };
  /** Requests equal limits, so that the pod is Guaranteed; absent where the profile states no pod. */
  readonly resources?: { readonly requests: ResourceList; readonly limits: ResourceList };
}

type ResourceList = Readonly<Record<string, string>>;

interface NodeSelectorTerm {
  readonly matchExpressions: readonly {
    readonly key: string;
    readonly operator: "In";
    readonly values: readonly string[];
  }[];
}

/**
 * The patch of one profile. `alsoAccepted` are the hashes of other generations of the pool: with the current one
 * alone, an engine that is moved between two applies would find no node.
 */
export function podPatch(
  { podSysctls, hugePages }: CompleteTuning,
  profileHash: string,
  {
    pod,
    alsoAccepted = [],
  }: { readonly pod?: NodeTuning["pod"]; readonly alsoAccepted?: readonly string[] } = {},
): PodPatch {
  const term = (values: readonly string[]): NodeSelectorTerm => ({
    matchExpressions: [{ key: profileLabel, operator: "In", values }],
  });
  const { key, value } = tradingPodLabel;
  return {
    labels: { [key]: value },
    tolerations: [{ key, operator: "Equal", value, effect: "NoSchedule" }],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [term([profileHash, ...alsoAccepted.filter((hash) => hash !== profileHash)])],
        },
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, preference: term([profileHash]) }],
      },
    },
    securityContext: { sysctls: Object.entries(podSysctls).map(([name, value]) => ({ name, value })) },
    ...(pod === undefined ? {} : guaranteed(pod, hugePages)),
  };
}

function guaranteed(pod: PodRequest, hugePages: CompleteTuning["hugePages"]): Pick<PodPatch, "resources"> {
  const bytes = new Map<string, number>();
  for (const { size, count } of hugePages) {
    bytes.set(size, (bytes.get(size) ?? 0) + count * (size === "2Mi" ? 2 : 1024));
  }
  const list: ResourceList = {
    cpu: `${pod.cpus}`,
    memory: `${pod.memoryMiB}Mi`,
    ...Object.fromEntries([...bytes].map(([size, mebibytes]) => [`hugepages-${size}`, `${mebibytes}Mi`])),
  };
  return { resources: { requests: list, limits: list } };
}
