import type { CompleteTuning } from "./presets";
import type { PodRequest } from "./node-tuning";

/** What a node was launched for. */
export const requestedLabel = "hft.tuning/requested";
/** What a node was read back to be: set by the node program's success. */
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

export interface PodPatchOptions {
  /** What the pod asks for. @default nothing: it is then not Guaranteed by the patch */
  readonly pod?: PodRequest | undefined;
  /** The label that nodes carry. @default the one that only a node read back as its profile says has */
  readonly label?: typeof profileLabel | typeof requestedLabel;
}

export function podPatch(
  { podSysctls, hugePages }: CompleteTuning,
  profileHash: string,
  { pod, label = profileLabel }: PodPatchOptions = {},
): PodPatch {
  const { key, value } = tradingPodLabel;
  const own: NodeSelectorTerm = { matchExpressions: [{ key: label, operator: "In", values: [profileHash] }] };
  return {
    labels: { [key]: value },
    tolerations: [{ key, operator: "Equal", value, effect: "NoSchedule" }],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [own] },
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, preference: own }],
      },
    },
    securityContext: { sysctls: Object.entries(podSysctls).map(([name, setTo]) => ({ name, value: setTo })) },
    ...(pod === undefined ? {} : guaranteed(pod, hugePages)),
  };
}

/**
 * The patch for a pool of several generations: the pod may run on any of them and prefers its own. With its own
 * alone, an engine that is moved between two applies would find no node.
 */
export function acceptAlso(patch: PodPatch, profileHashes: readonly string[]): PodPatch {
  const { nodeAffinity } = patch.affinity;
  const nodeSelectorTerms = nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms.map(
    ({ matchExpressions }) => ({
      matchExpressions: matchExpressions.map((expression) => ({
        ...expression,
        values: [...new Set([...expression.values, ...profileHashes])],
      })),
    }),
  );
  return {
    ...patch,
    affinity: {
      nodeAffinity: {
        ...nodeAffinity,
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
      },
    },
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
