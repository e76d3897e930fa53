import { rebuilds, unsupported, type Support } from "../support";

/**
 * The groups of which GKE and AKS let a kubelet allow unsafe sysctls to pods. Source: gcloud reference,
 * `container node-pools create --system-config-from-file`; MicrosoftDocs/azure-aks-docs,
 * custom-node-configuration, 2026-08-21; both read 2026-11-22.
 */
const groups: readonly string[] = ["kernel.shm*", "kernel.msg*", "kernel.sem", "fs.mqueue.*", "net.*"];

/** The keys that belong to no group. */
function outsideUnsafeGroups(keys: readonly string[]): readonly string[] {
  return keys.filter(
    (key) =>
      !groups.some((group) => (group.endsWith("*") ? key.startsWith(group.slice(0, -1)) : key === group)),
  );
}

/** How a cloud takes the list of unsafe sysctls that pods may set. */
export function unsafeSysctlSupport(cloud: "GKE" | "AKS", keys: readonly string[]): Support {
  const outside = outsideUnsafeGroups(keys);
  return outside.length === 0
    ? rebuilds("kubelet_config.allowed_unsafe_sysctls")
    : unsupported(`${cloud} allows ${groups.join(", ")}, not ${outside.join(", ")}`);
}
