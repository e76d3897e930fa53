import type { Setting } from "../setting";
import { kubeletField } from "./kubelet-field";

/** The fields of the kubelet block that GKE and AKS have in common. */
export interface ManagedKubelet {
  /** Not set where the profile leaves the policy to the kubelet. */
  readonly cpuManagerPolicy?: string;
  /** Mutable, because the bindings require it. */
  readonly allowedUnsafeSysctls?: string[];
}

/** Returns the common fields of the kubelet block. */
export function managedKubelet(settings: readonly Setting[]): ManagedKubelet {
  const cpuManagerPolicy = kubeletField(settings, "cpuManagerPolicy") as string | undefined;
  const unsafe = kubeletField(settings, "allowedUnsafeSysctls") as readonly string[] | undefined;
  return {
    ...(cpuManagerPolicy === undefined ? {} : { cpuManagerPolicy }),
    ...(unsafe === undefined ? {} : { allowedUnsafeSysctls: [...unsafe] }),
  };
}

/**
 * Returns whether CFS quotas are enforced. Always stated, because google 6.50 sends false for a block without it
 * (expandKubeletConfig, fixed in 7.6.0).
 */
export function cfsQuota(settings: readonly Setting[]): boolean {
  return kubeletField(settings, "cpuCFSQuota") !== false;
}

/** Returns the limit of pods, which the environment states for every node. */
export function maxPods(settings: readonly Setting[]): number | undefined {
  return kubeletField(settings, "maxPods") as number | undefined;
}
