import type { Compilation } from "../compile";
import type { SmtOff } from "../core-plan";
import type { NodeShape } from "../node-shape";
import { native, type Support } from "../support";

/** What a launch asks of the processor, where the machine takes it. */
export interface CpuOptions {
  readonly coreCount: number;
  readonly threadsPerCore: number;
}

/** On machines whose kernel command line is ours: by an option at launch, which no metal size takes, or at boot. */
export function smtOff({ cpus, threadsPerCoreOptions }: NodeShape): SmtOff {
  return cpus !== undefined && threadsPerCoreOptions.includes(1) ? "at-launch" : "at-boot";
}

export function smtSupport(shape: NodeShape, atBoot: Support): Support {
  return smtOff(shape) === "at-launch" ? native("cpu options at launch") : atBoot;
}

/** The options of a compilation; nothing where SMT stays, or goes by other means. */
export function cpuOptions({ outcomes, shape }: Compilation): CpuOptions | undefined {
  const atLaunch = outcomes.some(
    ({ setting, support }) => setting.mechanism.kind === "smt" && support.how === "native",
  );
  return atLaunch && shape.cpus !== undefined
    ? { coreCount: shape.cpus.cores, threadsPerCore: 1 }
    : undefined;
}
