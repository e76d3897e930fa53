import { compile, type Compilation, type SupportTable, type Target } from "../compile";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import type { Mechanism, Setting } from "../setting";
import { rebuilds, settingsBy, unconfirmed, unsupported, type Support } from "../support";
import { aksRefusal, sysctlConfig, type AksSysctlConfig } from "./aks-sysctl-config";
import { daemonSetRendering, type DaemonSetRendering } from "./daemonset-rendering";
import { byDaemonSet } from "./daemonset-support";
import { kubeletField } from "./kubelet-field";
import { cfsQuota, managedKubelet, maxPods, type ManagedKubelet } from "./managed-kubelet";
import { unsafeSysctlSupport } from "./unsafe-sysctls";

/**
 * The part of `azurerm_kubernetes_cluster_node_pool` that tuning decides, as the bindings of azurerm 4.55 name it.
 * The default pool of a cluster has the same blocks.
 */
export interface AksNodePool {
  readonly maxPods?: number;
  readonly linuxOsConfig?: {
    readonly sysctlConfig?: AksSysctlConfig;
    readonly transparentHugePage?: string;
  };
  readonly kubeletConfig: AksKubeletConfig;
}

export interface AksKubeletConfig extends ManagedKubelet {
  readonly cpuCfsQuotaEnabled: boolean;
  readonly topologyManagerPolicy?: string;
}

export type AksRendering = DaemonSetRendering<AksNodePool>;

/**
 * Compiles a profile to an AKS node pool. A change of these properties rotates the pool's nodes, for which azurerm
 * requires `temporary_name_for_rotation`. Pure: the same profile and shape give the same bytes.
 *
 * @throws RangeError when the shape has no core left to isolate
 */
export function renderAks(profile: NodeTuning, shape: NodeShape): AksRendering {
  const compilation = compile(profile, shape, aks);
  return daemonSetRendering(compilation, nodePool(compilation));
}

/**
 * Facts about fields: hashicorp/terraform-provider-azurerm v4.55.0; about the service: MicrosoftDocs/azure-aks-docs,
 * custom-node-configuration of 2026-06-10 and node-resource-reservations of 2024-04-16; about the images:
 * Azure/AgentBaker 06836ee of 2026-08-21. Read 2026-11-27.
 */
const support: SupportTable = (setting, context) => {
  const { mechanism } = setting;
  switch (mechanism.kind) {
    case "sysctl":
      return sysctl(mechanism.key, setting.value);
    case "pod-sysctl":
      return { how: "pod", reason: "each pod's namespaces have their own value" };
    case "argument":
      return unsupported("AKS supports no custom kernel arguments; virtual machines outside a cluster do");
    case "smt":
      return unconfirmed(
        unsupported("no field: choose a series with one thread per core; that a node can do it is untested"),
      );
    case "hugepages":
      return byDaemonSet(setting, context, "AKS reserves no huge pages (Azure/AKS#3408)");
    case "transparent-hugepages":
      return rebuilds("linux_os_config.transparent_huge_page");
    case "governor":
      return unconfirmed(byDaemonSet(setting, context));
    case "irqbalance":
      // AgentBaker, cse_install_ubuntu.sh: from 24.04 on the image has it, and it moves what the node program has placed.
      return { ...byDaemonSet(setting, context), confirmed: false };
    case "clock":
      // AgentBaker, tool_installs_ubuntu.sh: chrony.conf has "refclock PHC /dev/ptp0" and no server.
      return unsupported(
        "no field and no need: chrony of the Ubuntu image reads the hypervisor's clock alone",
      );
    case "second-interface":
      return unsupported("node pools of azurerm 4.55 have one interface per node");
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

export const aks: Target = { pods: true, smtOff: () => "never", support };

function sysctl(key: string, value: string): Support {
  const refusal = aksRefusal(key, value);
  return refusal === undefined
    ? rebuilds("linux_os_config.sysctl_config")
    : { how: "daemonset", reason: `/proc/sys: ${refusal}` };
}

function kubelet({ field, content }: Extract<Mechanism, { kind: "kubelet" }>): Support {
  switch (field) {
    case "maxPods":
      return rebuilds("max_pods");
    case "cpuCFSQuota":
      return rebuilds("kubelet_config.cpu_cfs_quota_enabled");
    case "cpuManagerPolicy":
      return rebuilds("kubelet_config.cpu_manager_policy");
    case "topologyManagerPolicy":
      return rebuilds("kubelet_config.topology_manager_policy");
    case "allowedUnsafeSysctls":
      return unsafeSysctlSupport("AKS", content as readonly string[]);
    case "cpuManagerPolicyOptions":
      return unsupported("AKS has no field: prefer sizes without SMT, or pods as large as the node");
    case "reservedSystemCPUs":
      return unsupported(
        "AKS has no field: it keeps vCPU 0 from exclusive containers, of 740 millicores at 64 vCPUs, and no other",
      );
    case "evictionHard":
    case "kubeReserved":
      return unsupported("a preview feature of AKS, without a field in azurerm 4.55");
    default:
      return unsupported("azurerm 4.55 has no field");
  }
}

function nodePool({ outcomes }: Compilation): AksNodePool {
  const settings = settingsBy(outcomes, "native");
  const linuxOsConfig = linuxConfig(settings);
  const pods = maxPods(settings);
  const topologyManagerPolicy = kubeletField(settings, "topologyManagerPolicy");
  return {
    ...(pods === undefined ? {} : { maxPods: pods }),
    ...(Object.keys(linuxOsConfig).length === 0 ? {} : { linuxOsConfig }),
    kubeletConfig: {
      ...managedKubelet(settings),
      cpuCfsQuotaEnabled: cfsQuota(settings),
      ...(topologyManagerPolicy === undefined
        ? {}
        : { topologyManagerPolicy: topologyManagerPolicy as string }),
    },
  };
}

function linuxConfig(settings: readonly Setting[]): NonNullable<AksNodePool["linuxOsConfig"]> {
  const sysctls = settings.flatMap(({ mechanism, value }): [string, string][] =>
    mechanism.kind === "sysctl" ? [[mechanism.key, value]] : [],
  );
  const transparent = settings.find(({ mechanism }) => mechanism.kind === "transparent-hugepages")?.value;
  const config = sysctlConfig(Object.fromEntries(sysctls));
  return {
    ...(config === undefined ? {} : { sysctlConfig: config }),
    ...(transparent === undefined ? {} : { transparentHugePage: transparent }),
  };
}
