import { onceEach } from "../../../core/once-each";
import type { Target } from "../../../tuning/compile";
import { unsupported } from "../../../tuning/support";
import { renderVmCloudInit, vmCloudInit, type VmRendering } from "../../../tuning/targets/vm-cloud-init";
import type { FleetGeneration } from "./fleet-schema";
import { gcpMachineShape } from "./node-shape";

/** A machine of a fleet: it has one interface, because a second one would have to lie in another network. */
export const fleetTarget: Target = {
  ...vmCloudInit,
  support: (setting, context) =>
    setting.mechanism.kind === "second-interface"
      ? unsupported("a machine of a fleet has one interface, which the kernel keeps")
      : vmCloudInit.support(setting, context),
};

/** The fields of a generation that its rendering depends on. */
type Rendered = Pick<FleetGeneration, "machine" | "visibleCores" | "tuning">;

/** Compiles the tuning of a generation; computed once for each: rules, its record and its machines all read it. */
export const machineRenderingOf = onceEach((generation: Rendered): VmRendering =>
  renderVmCloudInit(generation.tuning, gcpMachineShape(generation)),
);
