import type { Setting } from "../setting";
import { native, unsupported, type Support } from "../support";
import type { TomlTable, TomlValue } from "./bottlerocket-toml";
import { kubeletField } from "./kubelet-field";

/** Fields of the kubelet's configuration that `settings.kubernetes` takes unchanged, or as a list of names. */
const entryNames: Readonly<Record<string, string>> = {
  allowedUnsafeSysctls: "allowed-unsafe-sysctls",
  cpuCFSQuota: "cpu-cfs-quota-enforced",
  cpuManagerPolicy: "cpu-manager-policy",
  cpuManagerPolicyOptions: "cpu-manager-policy-options",
  maxPods: "max-pods",
  memoryManagerPolicy: "memory-manager-policy",
  reservedSystemCPUs: "reserved-cpus",
  topologyManagerPolicy: "topology-manager-policy",
  topologyManagerScope: "topology-manager-scope",
};

/** Fields with a table of their own. */
const tableNames: Readonly<Record<string, string>> = {
  evictionHard: "eviction-hard",
  kubeReserved: "kube-reserved",
  systemReserved: "system-reserved",
};

const reservedMemoryName = "memory-manager-reserved-memory";

/**
 * Returns the support for a field of the kubelet's configuration.
 *
 * Source: bottlerocket-core-kit a10182f9, packages/kubernetes-1.31/kubelet-config, read 2026-11-22.
 */
export function kubernetesSupport(field: string): Support {
  const name =
    entryNames[field] ?? tableNames[field] ?? (field === "reservedMemory" ? reservedMemoryName : undefined);
  return name === undefined
    ? unsupported("settings.kubernetes has no such setting")
    : native(`settings.kubernetes.${name}`);
}

/** Returns the tables of `settings.kubernetes` for the fields that it takes. */
export function kubernetesSettings(settings: readonly Setting[]): readonly TomlTable[] {
  const path = ["settings", "kubernetes"];
  const entries: Record<string, TomlValue> = {};
  for (const [field, name] of Object.entries(entryNames)) {
    const content = kubeletField(settings, field);
    if (content !== undefined) entries[name] = entryOf(content);
  }
  const tables = Object.entries(tableNames).map(([field, name]) => ({
    path: [...path, name],
    entries: (kubeletField(settings, field) ?? {}) as Record<string, string>,
  }));
  return [{ path, entries }, ...tables, ...reservedMemory(settings, path)];
}

/** Converts policy options to the names of those that are on. */
function entryOf(content: unknown): TomlValue {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return content as TomlValue;
  return Object.entries(content).flatMap(([name, state]) => (state === "true" ? [name] : []));
}

/** Returns the reserved memory by NUMA node; the policy takes effect only on enabled nodes. Same source. */
function reservedMemory(settings: readonly Setting[], path: readonly string[]): TomlTable[] {
  const nodes = (kubeletField(settings, "reservedMemory") ?? []) as readonly {
    readonly numaNode: number;
    readonly limits: Readonly<Record<string, string>>;
  }[];
  return nodes.map(({ numaNode, limits }) => ({
    path: [...path, reservedMemoryName, `${numaNode}`],
    entries: { enabled: true, ...limits },
  }));
}
