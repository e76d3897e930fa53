import { isKnownOnNode } from "../core-plan";
import { compile, type Compilation, type SupportContext, type SupportTable, type Target } from "../compile";
import { isKnownTo, kernelArguments } from "../kernel-arguments";
import { areOnEveryNode } from "../huge-pages";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import type { Mechanism, Setting } from "../setting";
import { native, settingsBy, unconfirmed, unsupported, type Support } from "../support";
import { kubernetesSettings, kubernetesSupport } from "./bottlerocket-kubernetes";
import { toml, type TomlValue } from "./bottlerocket-toml";
import { cpuOptions, smtOff, smtSupport, type CpuOptions } from "./cpu-options";
import { daemonSetRendering, type DaemonSetRendering } from "./daemonset-rendering";
import { byDaemonSet } from "./daemonset-support";

/** The launch parameters of a tuned Bottlerocket node of an EKS managed node group. */
export interface BottlerocketLaunch {
  /** TOML, not yet in base64; EKS merges the cluster's own settings into it. */
  readonly userData: string;
  /** Not set where the machine has no cpu options or the profile keeps the defaults. */
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
 * Read 2026-11-22. `settings.kernel.hugepages` is not used, because it is newer than some supported releases.
 */
const support: SupportTable = (setting, context) => {
  const { mechanism, value } = setting;
  switch (mechanism.kind) {
    case "sysctl":
      return native("settings.kernel.sysctl");
    case "pod-sysctl":
      return { how: "pod", reason: "each pod's namespaces have their own value" };
    case "argument":
      if (isKnownOnNode(value)) return onlyOnNode;
      if (!isKnownTo(context.shape.architecture, mechanism.name)) {
        return unsupported("this architecture has no such argument");
      }
      return value === "" ? withoutValue : bootParameter;
    case "smt":
      return smtSupport(context.shape, withoutValue);
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
      return unsupported("settings.ntp takes servers only, not a hardware clock");
    case "second-interface":
      return unconfirmed(
        unsupported("no setting binds an interface to vfio-pci; a bootstrap container is unconfirmed"),
      );
    case "service-off":
      return unsupported("no setting, and the image is read-only");
    case "kubelet":
      return isKnownOnNode(value) ? onlyOnNode : kubernetesSupport(mechanism.field);
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
  reason: "settings.boot.kernel-parameters, with one reboot during the first boot",
};

const withoutValue = unconfirmed({
  ...bootParameter,
  reason: `${bootParameter.reason}; it is written as an empty list, and that EKS merges one is unconfirmed`,
});

const onlyOnNode = unsupported(
  "user data is fixed before launch, and the machine's cores are only known on the node",
);

function hugePages(
  setting: Setting,
  { size, numaNode }: Extract<Mechanism, { kind: "hugepages" }>,
  context: SupportContext,
): Support {
  if (size === "1Gi") {
    const reason = `${bootParameter.reason}; default_hugepagesz=1G, set because their order varies, is untested`;
    return unconfirmed({ ...bootParameter, reason });
  }
  if (!areOnEveryNode({ numaNode }, context.shape)) {
    return byDaemonSet(setting, context, "vm.nr_hugepages has no NUMA node");
  }
  return context.tuning.hugePages.some((pages) => pages.size === "1Gi")
    ? byDaemonSet(setting, context, "vm.nr_hugepages counts pages of the default size, which is 1Gi here")
    : native("settings.kernel.sysctl, vm.nr_hugepages");
}

function userData({ outcomes, shape }: Compilation): string {
  const parameters = bootParameters(settingsBy(outcomes, "cmdline"), shape);
  const settings = settingsBy(outcomes, "native");
  return toml([
    // Without it, the first boot ignores parameters of the user data (bottlerocket#4385).
    {
      path: ["settings", "boot"],
      entries: Object.keys(parameters).length === 0 ? {} : { "reboot-to-reconcile": true },
    },
    { path: ["settings", "boot", "kernel-parameters"], entries: parameters },
    { path: ["settings", "kernel", "sysctl"], entries: sysctls(settings) },
    ...kubernetesSettings(settings),
  ]);
}

/** Values by name; an argument without a value has an empty list. */
function bootParameters(settings: readonly Setting[], shape: NodeShape): Record<string, TomlValue> {
  const found: Record<string, string[]> = {};
  const add = (name: string, value: string): void => {
    const values = (found[name] ??= []);
    if (value !== "") values.push(value);
  };
  for (const { name, value } of kernelArguments(settings, shape)) {
    add(name, value);
    // prairiedog keeps parameters in a hash map, and a count before `hugepagesz` is of pages of the default size.
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
