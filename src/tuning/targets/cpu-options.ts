import type { Compilation } from "../compile";
import type { SmtOff } from "../core-plan";
import type { NodeShape } from "../node-shape";
import { native, type Support } from "../support";

/** CPU options of a launch. */
export interface CpuOptions {
  readonly coreCount: number;
  readonly threadsPerCore: number;
}

/** How SMT is switched off where the project writes the kernel command line: at launch, or on bare metal at boot. */
export function smtOff({ cpus, threadsPerCoreOptions }: NodeShape): SmtOff {
  return cpus !== undefined && threadsPerCoreOptions.includes(1) ? "at-launch" : "at-boot";
}

/** Returns the support for SMT: the launch option, or `atBoot` where the machine has none. */
export function smtSupport(shape: NodeShape, atBoot: Support): Support {
  return smtOff(shape) === "at-launch" ? native("cpu options at launch") : atBoot;
}

/** Returns the CPU options of a compilation; undefined where SMT stays on or is switched off otherwise. */
export function cpuOptions({ outcomes, shape }: Compilation): CpuOptions | undefined {
  const atLaunch = outcomes.some(
    ({ setting, support }) => setting.mechanism.kind === "smt" && support.how === "native",
  );
  return atLaunch && shape.cpus !== undefined
    ? { coreCount: shape.cpus.cores, threadsPerCore: 1 }
    : undefined;
}
