import { nodeLabels, taintEffect } from "./node-labels";
import { hugePagesMiB } from "./huge-pages";
import type { PodRequest } from "./schema";
import type { CompleteTuning } from "./presets";

/** Node label with the profile that the node was launched with. */
export const requestedLabel = "hft.tuning/requested";
/** Node label with the profile that the node was verified to have; set by the node program. */
export const profileLabel = "hft.tuning/profile";
/** Pod label of engines; on a node with such a pod the DaemonSet only reads. */
const tradingPodLabel = { key: nodeLabels.kind, value: "trading" };

/** The fields that a trading pod needs in its specification, with Kubernetes' names and format. */
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
  /** Requests equal limits, so that the pod is Guaranteed; not set where the profile states no pod. */
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
  /** Requests of the pod. @default not set: the patch then does not make the pod Guaranteed */
  readonly pod?: PodRequest | undefined;
  /** The node label to select by. @default the label of verified nodes */
  readonly label?: typeof profileLabel | typeof requestedLabel;
  /**
   * Profile hashes of the pool's other generations, accepted but not preferred: without them an engine that is moved
   * between two applies would find no node.
   * @default none
   */
  readonly alsoAccepted?: readonly string[];
}

/** Returns the patch for the trading pods of a profile. */
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
    tolerations: [{ key, operator: "Equal", value, effect: taintEffect.kubernetes }],
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
