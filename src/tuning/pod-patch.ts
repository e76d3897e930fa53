import { hugePagesMiB } from "./huge-pages";
import type { PodRequest } from "./schema";
import type { CompleteTuning } from "./presets";

/** What a node was launched for. */
export const requestedLabel = "hft.tuning/requested";
/** What a node was read back to be: set by the node program's success. */
export const profileLabel = "hft.tuning/profile";
/** Tells the DaemonSet that an engine runs: from then on it reads only. */
const tradingPodLabel = { key: "hft/kind", value: "trading" };

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
  /**
   * Hashes of the pool's other generations: with its own alone, an engine that is moved between two applies would
   * find no node. It prefers its own.
   * @default none
   */
  readonly alsoAccepted?: readonly string[];
}

export function podPatch(
  { podSysctls, hugePages }: CompleteTuning,
  profileHash: string,
  { pod, label = profileLabel, alsoAccepted = [] }: PodPatchOptions = {},
): PodPatch {
  const { key, value } = tradingPodLabel;
  const nodesOf = (...values: readonly string[]): NodeSelectorTerm => ({
    matchExpressions: [{ key: label, operator: "In", values: [...new Set(values)] }],
  });
  return {
    labels: { [key]: value },
    tolerations: [{ key, operator: "Equal", value, effect: "NoSchedule" }],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [nodesOf(profileHash, ...alsoAccepted)],
        },
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, preference: nodesOf(profileHash) }],
      },
    },
    securityContext: { sysctls: Object.entries(podSysctls).map(([name, setTo]) => ({ name, value: setTo })) },
    ...(pod === undefined ? {} : guaranteed(pod, hugePages)),
  };
}

function guaranteed(pod: PodRequest, hugePages: CompleteTuning["hugePages"]): Pick<PodPatch, "resources"> {
  const sizes = [...new Set(hugePages.map(({ size }) => size))];
  const list: ResourceList = {
    cpu: `${pod.cpus}`,
    memory: `${pod.memoryMiB}Mi`,
    ...Object.fromEntries(
      sizes.map((size) => [
        `hugepages-${size}`,
        `${hugePagesMiB(hugePages.filter((pages) => pages.size === size))}Mi`,
      ]),
    ),
  };
  return { resources: { requests: list, limits: list } };
}
