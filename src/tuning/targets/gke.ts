import { compile, type Compilation, type SupportContext, type SupportTable, type Target } from "../compile";
import { areOnEveryNode, hugePagesMiB } from "../huge-pages";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import type { Mechanism, Setting } from "../setting";
import { rebuilds, settingsBy, unconfirmed, unsupported, type Support } from "../support";
import { accepts, describeAccepted } from "./accepted-values";
import { daemonSetRendering, type DaemonSetRendering } from "./daemonset-rendering";
import { byDaemonSet } from "./daemonset-support";
import { gigabyteFamilyList, hasGigabytePages, hugePagesLimitMiB } from "./gke-huge-pages";
import { gkeSysctls } from "./gke-sysctls";
import { cfsQuota, managedKubelet, maxPods, type ManagedKubelet } from "./managed-kubelet";
import { unsafeSysctlSupport } from "./unsafe-sysctls";

/** The part of `google_container_node_pool` that tuning decides, as the bindings of google 6.50 name it. */
export interface GkeNodePool {
  readonly maxPodsPerNode?: number;
  readonly nodeConfig: {
    readonly linuxNodeConfig?: GkeLinuxNodeConfig;
    readonly kubeletConfig: GkeKubeletConfig;
    readonly advancedMachineFeatures?: { readonly threadsPerCore: number };
  };
}

export interface GkeLinuxNodeConfig {
  readonly sysctls?: { readonly [key: string]: string };
  /** Counts of pages. */
  readonly hugepagesConfig?: { readonly hugepageSize2M?: number; readonly hugepageSize1G?: number };
  readonly transparentHugepageEnabled?: string;
}

export interface GkeKubeletConfig extends ManagedKubelet {
  readonly cpuCfsQuota: boolean;
}

export type GkeRendering = DaemonSetRendering<GkeNodePool>;

/**
 * Compiles a profile to a GKE node pool. A change of these properties re-creates the pool's nodes. Pure: the same
 * profile and shape give the same bytes.
 *
 * @throws RangeError when the shape has no core left to isolate
 */
export function renderGke(profile: NodeTuning, shape: NodeShape): GkeRendering {
  const compilation = compile(profile, shape, gke);
  return daemonSetRendering(compilation, nodePool(compilation));
}

/** Facts about fields: hashicorp/terraform-provider-google v6.50.0 and its bindings, read 2026-11-22. */
const support: SupportTable = (setting, context) => {
  const { mechanism } = setting;
  switch (mechanism.kind) {
    case "sysctl":
      return sysctl(setting, mechanism.key, context);
    case "pod-sysctl":
      return { how: "pod", reason: "each pod's namespaces have their own value" };
    case "argument":
      // GKE documentation, node-system-config, and google 6.50.0, linux_node_config: neither names one.
      return unsupported("google 6.50 has no field, and the image controls the kernel's command line");
    case "smt":
      return smt(context);
    case "hugepages":
      return hugePages(setting, mechanism, context);
    case "transparent-hugepages":
      return rebuilds("linux_node_config.transparent_hugepage_enabled");
    case "governor":
      return unconfirmed(byDaemonSet(setting, context));
    case "irqbalance":
      return unsupported(
        "google 6.50 has no field; the DaemonSet places the network card's interrupts itself",
      );
    case "clock":
      return unsupported(
        "google 6.50 has no accurate_time_config (7.30 has); the node program sets no clock",
      );
    case "second-interface":
      return unconfirmed(
        unsupported(
          "additional_node_network_configs adds interfaces, and no field binds one to vfio-pci; a container that does is untested",
        ),
      );
    case "kubelet":
      return kubelet(mechanism);
    case "idle":
    case "workqueues":
    case "services":
    case "service-off":
    case "coalesce":
    case "ring":
    case "queues":
    case "interrupts":
    case "offload":
    case "napi":
    case "mtu":
      return byDaemonSet(setting, context);
  }
};

export const gke: Target = {
  pods: true,
  smtOff: ({ threadsPerCoreOptions }) => (threadsPerCoreOptions.includes(1) ? "at-launch" : "never"),
  support,
};

function sysctl(setting: Setting, key: string, { shape: { memoryMiB } }: SupportContext): Support {
  const listed = gkeSysctls[key];
  const daemonSet = (reason: string): Support => ({ how: "daemonset", reason: `/proc/sys: ${reason}` });
  if (listed === undefined) return daemonSet("not on GKE's list of sysctls");
  const { accepted, minMemoryMiB = 0 } = listed;
  if (!accepts(accepted, setting.value)) {
    return daemonSet(`GKE takes ${describeAccepted(accepted)}, not ${setting.value}`);
  }
  if (memoryMiB !== undefined && memoryMiB < minMemoryMiB) {
    return daemonSet(`GKE requires ${minMemoryMiB} MiB of memory, not ${memoryMiB}`);
  }
  const isCertain = minMemoryMiB === 0 || memoryMiB !== undefined;
  return isCertain
    ? rebuilds("linux_node_config.sysctls")
    : unconfirmed(rebuilds("linux_node_config.sysctls"));
}

function smt({ shape: { cpus, threadsPerCoreOptions } }: SupportContext): Support {
  if (threadsPerCoreOptions.includes(1)) return rebuilds("advanced_machine_features.threads_per_core");
  const reason = "advanced_machine_features.threads_per_core: not known to be an option of this machine";
  return cpus === undefined ? unconfirmed(unsupported(reason)) : unsupported(reason);
}

function hugePages(
  setting: Setting,
  { size, numaNode }: Extract<Mechanism, { kind: "hugepages" }>,
  context: SupportContext,
): Support {
  if (!areOnEveryNode({ numaNode }, context.shape))
    return byDaemonSet(setting, context, "hugepages_config has no NUMA node");
  if (size === "1Gi" && !hasGigabytePages(context.shape)) {
    return unsupported(`GKE offers 1Gi pages on ${gigabyteFamilyList} only`);
  }
  const limit = hugePagesLimitMiB(context.shape);
  const wanted = hugePagesMiB(context.tuning.hugePages);
  if (limit !== undefined && wanted > limit)
    return byDaemonSet(setting, context, `GKE takes at most ${limit} MiB of huge pages, not ${wanted}`);
  const support = rebuilds(
    `linux_node_config.hugepages_config.hugepage_size_${size === "2Mi" ? "2m" : "1g"}`,
  );
  return limit === undefined ? unconfirmed(support) : support;
}

function kubelet({ field, content }: Extract<Mechanism, { kind: "kubelet" }>): Support {
  switch (field) {
    case "maxPods":
      return rebuilds("max_pods_per_node");
    case "cpuCFSQuota":
      return rebuilds("kubelet_config.cpu_cfs_quota");
    case "cpuManagerPolicy":
      return rebuilds("kubelet_config.cpu_manager_policy");
    case "allowedUnsafeSysctls":
      return unsafeSysctlSupport("GKE", content as readonly string[]);
    case "topologyManagerPolicy":
    case "topologyManagerScope":
    case "memoryManagerPolicy":
      return unsupported("google 6.50 has no field (7.2 and 7.3 have): choose machines of one NUMA node");
    default:
      return unsupported("google 6.50 has no field");
  }
}

function nodePool({ outcomes }: Compilation): GkeNodePool {
  const settings = settingsBy(outcomes, "native");
  const linuxNodeConfig = linuxConfig(settings);
  const pods = maxPods(settings);
  return {
    ...(pods === undefined ? {} : { maxPodsPerNode: pods }),
    nodeConfig: {
      ...(Object.keys(linuxNodeConfig).length === 0 ? {} : { linuxNodeConfig }),
      kubeletConfig: {
        ...managedKubelet(settings),
        cpuCfsQuota: cfsQuota(settings),
      },
      ...(settings.some(({ mechanism }) => mechanism.kind === "smt")
        ? { advancedMachineFeatures: { threadsPerCore: 1 } }
        : {}),
    },
  };
}

function linuxConfig(settings: readonly Setting[]): GkeLinuxNodeConfig {
  const sysctls: Record<string, string> = {};
  const pages: { hugepageSize2M?: number; hugepageSize1G?: number } = {};
  let transparent: string | undefined;
  for (const { mechanism, value } of settings) {
    if (mechanism.kind === "sysctl") sysctls[mechanism.key] = value;
    if (mechanism.kind === "transparent-hugepages") transparent = value;
    if (mechanism.kind === "hugepages") {
      pages[mechanism.size === "2Mi" ? "hugepageSize2M" : "hugepageSize1G"] = mechanism.count;
    }
  }
  return {
    ...(Object.keys(sysctls).length === 0 ? {} : { sysctls }),
    ...(Object.keys(pages).length === 0 ? {} : { hugepagesConfig: pages }),
    ...(transparent === undefined
      ? {}
      : { transparentHugepageEnabled: `TRANSPARENT_HUGEPAGE_ENABLED_${transparent.toUpperCase()}` }),
  };
}
