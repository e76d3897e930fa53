import type { CorePlan } from "../core-plan";
import type { NodeShape } from "../node-shape";
import type { CompleteTuning } from "../presets";
import { setting, type Setting } from "../setting";
import { coreSettings } from "./core-settings";
import { kubeletSettings } from "./kubelet-settings";
import { memorySettings } from "./memory-settings";
import { networkSettings } from "./network-settings";

/** Returns every setting of a profile on a shape, each knob once, sorted by name. */
export function settingsOf(
  tuning: CompleteTuning,
  shape: NodeShape,
  plan: CorePlan | undefined,
): readonly Setting[] {
  return [
    ...coreSettings(tuning, shape, plan),
    ...memorySettings(tuning),
    ...networkSettings(tuning, shape, plan),
    ...sysctlSettings(tuning),
    ...kubeletSettings(tuning, shape, plan),
    ...Object.entries(tuning.kernelArguments).map(([name, value]) =>
      setting({ kind: "argument", name }, value),
    ),
    ...tuning.servicesOff.map((unit) => setting({ kind: "service-off", unit }, "off")),
    ...(tuning.clock === "hardware" ? [setting({ kind: "clock" }, "hardware")] : []),
  ].sort((a, b) => (a.knob < b.knob ? -1 : 1));
}

function sysctlSettings({ sysctls, podSysctls }: CompleteTuning): Setting[] {
  return [
    ...Object.entries(sysctls).map(([key, value]) => setting({ kind: "sysctl", key }, value)),
    ...Object.entries(podSysctls).map(([key, value]) => setting({ kind: "pod-sysctl", key }, value)),
  ];
}
