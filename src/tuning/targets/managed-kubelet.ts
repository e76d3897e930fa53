import type { Setting } from "../setting";
import { kubeletField } from "./kubelet-field";

/** What the kubelet block of a managed node pool takes, on GKE and AKS alike. */
export interface ManagedKubelet {
  /** Absent where the profile leaves the policy to the kubelet. */
  readonly cpuManagerPolicy?: string;
  /** Not readonly, as the bindings want it. */
  readonly allowedUnsafeSysctls?: string[];
}

export function managedKubelet(settings: readonly Setting[]): ManagedKubelet {
  const cpuManagerPolicy = kubeletField(settings, "cpuManagerPolicy") as string | undefined;
  const unsafe = kubeletField(settings, "allowedUnsafeSysctls") as readonly string[] | undefined;
  return {
    ...(cpuManagerPolicy === undefined ? {} : { cpuManagerPolicy }),
    ...(unsafe === undefined ? {} : { allowedUnsafeSysctls: [...unsafe] }),
  };
}

/** Always stated: google 6.50 sends false for a block without it (expandKubeletConfig, fixed in 7.6.0). */
export function cfsQuota(settings: readonly Setting[]): boolean {
  return kubeletField(settings, "cpuCFSQuota") !== false;
}

/** Pods of a node; the environment states it for every profile. */
export function maxPods(settings: readonly Setting[]): number | undefined {
  return kubeletField(settings, "maxPods") as number | undefined;
}
