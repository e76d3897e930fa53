import { compile, type Compilation, type SupportContext, type SupportTable, type Target } from "../compile";
import { isKnownTo, kernelArguments } from "../kernel-arguments";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import type { Mechanism, Setting } from "../setting";
import { native, settingsBy, unconfirmed, unsupported, type Support } from "../support";
import { kubernetesSettings, kubernetesSupport } from "./bottlerocket-kubernetes";
import { toml, type TomlValue } from "./bottlerocket-toml";
import { cpuOptions, smtOff, smtSupport, type CpuOptions } from "./cpu-options";
import { daemonSetRendering, type DaemonSetRendering } from "./daemonset-rendering";
import { byDaemonSet } from "./daemonset-support";

/** What the launch template of a Bottlerocket node of an EKS managed node group is given. */
export interface BottlerocketLaunch {
  /** TOML, not yet in base64; EKS merges the cluster's own settings into it. */
  readonly userData: string;
  /** Absent where the machine takes no cpu options or the profile keeps them. */
  readonly cpuOptions?: CpuOptions;
}

export type EksBottlerocketRendering = DaemonSetRendering<BottlerocketLaunch>;

/**
 * Compiles a profile to an EKS Bottlerocket node. Pure: the same profile and shape give the same bytes.
 *
 * @throws RangeError when the shape has no core left to isolate
 * @throws Error for a text of the profile that TOML would have to escape
 */
export function renderEksBottlerocket(profile: NodeTuning, shape: NodeShape): EksBottlerocketRendering {
  const compilation = compile(profile, shape, eksBottlerocket);
  const options = cpuOptions(compilation);
  return daemonSetRendering(compilation, {
    userData: userData(compilation),
    ...(options === undefined ? {} : { cpuOptions: options }),
  });
}

/**
 * Facts: bottlerocket-os/bottlerocket-project-website 6102096, settings reference; bottlerocket-core-kit a10182f9.
 * Read 2026-11-22. `settings.kernel.hugepages` is newer than the releases this may meet, so it is not used.
 */
const support: SupportTable = (setting, context) => {
  const { mechanism, value } = setting;
  switch (mechanism.kind) {
    case "sysctl":
      return native("settings.kernel.sysctl");
    case "pod-sysctl":
      return { how: "pod", reason: "each pod's namespaces have their own" };
    case "argument":
      if (value.includes("@")) return onlyOnNode;
      if (!isKnownTo(context.shape.architecture, mechanism.name)) {
        return unsupported("this architecture has no such argument");
      }
      return value === "" ? bareWord : bootParameter;
    case "smt":
      return smtSupport(context.shape, bareWord);
    case "idle":
      return context.shape.architecture === "x86_64" ? bootParameter : byDaemonSet(setting, context);
    case "hugepages":
      return hugePages(setting, mechanism, context);
    case "transparent-hugepages":
      return bootParameter;
    case "irqbalance":
      return unconfirmed(
        unsupported("no setting; the DaemonSet places the network card's interrupts itself"),
      );
    case "clock":
      return unsupported("settings.ntp takes servers only, no clock of the machine");
    case "second-interface":
      return unconfirmed(
        unsupported("no setting binds an interface to vfio-pci; a bootstrap container is not verified"),
      );
    case "service-off":
      return unsupported("no setting, and the image is read-only");
    case "kubelet":
      return value.includes("@") ? onlyOnNode : kubernetesSupport(mechanism.field);
    case "governor":
    case "workqueues":
    case "services":
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

export const eksBottlerocket: Target = { pods: true, smtOff, support };

const bootParameter: Support = {
  how: "cmdline",
  reason: "settings.boot.kernel-parameters, with one reboot while the node first boots",
};

const bareWord = unconfirmed({
  ...bootParameter,
  reason: `${bootParameter.reason}; it has an empty list, which EKS is not verified to merge`,
});

const onlyOnNode = unsupported(
  "user data is fixed before the node, which alone knows the cores of this machine",
);

function hugePages(
  setting: Setting,
  { size, numaNode }: Extract<Mechanism, { kind: "hugepages" }>,
  context: SupportContext,
): Support {
  if (size === "1Gi") {
    const reason = `${bootParameter.reason}; 1G made the default size, whatever the order of parameters, is not run`;
    return unconfirmed({ ...bootParameter, reason });
  }
  if (numaNode !== undefined) return byDaemonSet(setting, context, "vm.nr_hugepages knows no NUMA node");
  return context.tuning.hugePages.some((pages) => pages.size === "1Gi")
    ? byDaemonSet(setting, context, "vm.nr_hugepages counts pages of the default size, which is 1Gi here")
    : native("settings.kernel.sysctl, vm.nr_hugepages");
}

function userData({ outcomes, shape }: Compilation): string {
  const parameters = bootParameters(settingsBy(outcomes, "cmdline"), shape);
  const settings = settingsBy(outcomes, "native");
  return toml([
    // Without it, parameters of the user data are ignored on the first boot (bottlerocket#4385).
    {
      path: ["settings", "boot"],
      entries: Object.keys(parameters).length === 0 ? {} : { "reboot-to-reconcile": true },
    },
    { path: ["settings", "boot", "kernel-parameters"], entries: parameters },
    { path: ["settings", "kernel", "sysctl"], entries: sysctls(settings) },
    ...kubernetesSettings(settings),
  ]);
}

/** Values by name; an argument that is a bare word has none. */
function bootParameters(settings: readonly Setting[], shape: NodeShape): Record<string, TomlValue> {
  const found: Record<string, string[]> = {};
  const add = (name: string, value: string): void => {
    const values = (found[name] ??= []);
    if (value !== "") values.push(value);
  };
  for (const { name, value } of kernelArguments(settings, shape)) {
    add(name, value);
    // prairiedog keeps parameters in a hash map, and a count before its `hugepagesz` is of the default size.
    if (name === "hugepagesz") add("default_hugepagesz", value);
  }
  for (const { mechanism, value } of settings) {
    if (mechanism.kind === "transparent-hugepages") add("transparent_hugepage", value);
  }
  return found;
}

function sysctls(settings: readonly Setting[]): Record<string, string> {
  return Object.fromEntries(
    settings.flatMap(({ mechanism, value }): [string, string][] => {
      if (mechanism.kind === "sysctl") return [[mechanism.key, value]];
      return mechanism.kind === "hugepages" ? [["vm.nr_hugepages", value]] : [];
    }),
  );
}
