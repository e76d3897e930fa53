import { onceEach } from "../../../core/once-each";
import type { Target } from "../../../tuning/compile";
import type { NodeTuning } from "../../../tuning/schema";
import { unsupported } from "../../../tuning/support";
import { renderVmCloudInit, vmCloudInit, type VmRendering } from "../../../tuning/targets/vm-cloud-init";
import type { FleetGeneration } from "./fleet-schema";
import { machineShape } from "./machine-shape";

/** A machine of a fleet: it has one interface. */
export const fleetTarget: Target = {
  ...vmCloudInit,
  support: (setting, context) =>
    setting.mechanism.kind === "second-interface"
      ? unsupported("a machine of a fleet has one interface, which the kernel keeps")
      : vmCloudInit.support(setting, context),
};

/** What installs packages in an image of Ubuntu without being asked: from memory. */
const updaters = ["apt-daily-upgrade.timer", "apt-daily.timer", "unattended-upgrades.service"];

/** The fields of a generation that its rendering depends on. */
type Rendered = Pick<FleetGeneration, "machine" | "tuning" | "packageUpdates">;

/** Compiles the tuning of a generation; computed once for each: rules, its record and its machines all read it. */
export const machineRenderingOf = onceEach((generation: Rendered): VmRendering =>
  renderVmCloudInit(tuningOf(generation), machineShape(generation.machine)),
);

/** Returns the tuning of a generation, with the services that it switches off beside those that the tuning names. */
export function tuningOf({ tuning, packageUpdates }: Omit<Rendered, "machine">): NodeTuning {
  if (packageUpdates === "by-image") return tuning;
  return { ...tuning, servicesOff: [...new Set([...(tuning.servicesOff ?? []), ...updaters])] };
}

/** Returns user data as a machine takes it. */
export function customData(generation: Rendered): string {
  return Buffer.from(machineRenderingOf(generation).userData).toString("base64");
}
