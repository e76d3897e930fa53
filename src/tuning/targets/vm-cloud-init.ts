import { onceEach } from "../../core/once-each";
import { bootHook } from "../cloud-init/boot-hook";
import { cloudConfig } from "../cloud-init/cloud-config";
import { machineFiles, startTuning } from "../cloud-init/machine-files";
import { mimeDocument } from "../cloud-init/mime";
import { compile, type Compilation, type SupportTable, type Target } from "../compile";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { machineArchive } from "../program/machine-archive";
import { reportOf, type ReportRow } from "../report";
import { unsupported } from "../support";
import { cpuOptions, smtOff, type CpuOptions } from "./cpu-options";
import { machineSupport } from "./machine-support";

/** The launch parameters of a tuned machine outside Kubernetes. */
export interface VmRendering {
  readonly profileHash: string;
  /** MIME document for cloud-init, not yet in base64. */
  readonly userData: string;
  readonly cpuOptions?: CpuOptions | undefined;
  readonly report: readonly ReportRow[];
}

/**
 * Compiles a profile to a machine outside Kubernetes, of the distribution of its shape. The engine's own unit
 * says `Requires=hft-tune.service` and `After=hft-tune.service`.
 *
 * @throws RangeError when the shape has no core left to isolate
 */
export function renderVmCloudInit(profile: NodeTuning, shape: NodeShape): VmRendering {
  return render(compile(profile, shape, vmCloudInit));
}

const render = onceEach((compilation: Compilation): VmRendering => {
  const { shape, profileHash, plan, outcomes, corePlan } = compilation;
  const files = machineFiles(outcomes, { shape, corePlan, distribution: shape.distribution });
  return {
    profileHash,
    userData: mimeDocument([
      { type: "text/cloud-boothook", body: bootHook(machineArchive, plan) },
      {
        type: "text/cloud-config",
        body: cloudConfig(files, startTuning(files)),
      },
    ]),
    cpuOptions: cpuOptions(compilation),
    report: reportOf(compilation),
  };
});

const support: SupportTable = (setting, context) => {
  switch (setting.mechanism.kind) {
    case "sysctl":
      // The machine has one namespace: of two lines with one key the later would win, and the check would fail.
      return setting.mechanism.key in context.tuning.podSysctls
        ? unsupported("set by podSysctls: the machine has one namespace")
        : (machineSupport(setting, context) ?? noForm);
    case "pod-sysctl":
      return { how: "file", reason: "/etc/sysctl.d: the engine shares the machine's network namespace" };
    case "kubelet":
      return unsupported("the machine has no kubelet");
    case "second-interface":
      return {
        how: "file",
        reason: "vfio-pci is loaded; the engine's unit binds the interface to it",
        confirmed: false,
      };
    default:
      return machineSupport(setting, context) ?? noForm;
  }
};

export const vmCloudInit: Target = { pods: false, smtOff, support };

const noForm = unsupported("not available on this target");
