import { rebuilds, unsupported, type Support } from "../support";

/**
 * The groups of unsafe sysctls that GKE and AKS let a kubelet allow to pods. Source: gcloud reference,
 * `container node-pools create --system-config-from-file`; MicrosoftDocs/azure-aks-docs,
 * custom-node-configuration, 2026-08-21; both read 2026-11-22.
 */
const groups: readonly string[] = ["kernel.shm*", "kernel.msg*", "kernel.sem", "fs.mqueue.*", "net.*"];

/** Returns the keys that are in no group. */
function outsideUnsafeGroups(keys: readonly string[]): readonly string[] {
  return keys.filter(
    (key) =>
      !groups.some((group) => (group.endsWith("*") ? key.startsWith(group.slice(0, -1)) : key === group)),
  );
}

/** Returns the support for the unsafe sysctls that pods set. */
export function unsafeSysctlSupport(service: "GKE" | "AKS", keys: readonly string[]): Support {
  const outside = outsideUnsafeGroups(keys);
  return outside.length === 0
    ? rebuilds("kubelet_config.allowed_unsafe_sysctls")
    : unsupported(`${service} allows ${groups.join(", ")}, not ${outside.join(", ")}`);
}
