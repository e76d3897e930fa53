import type { Compilation, SupportContext } from "../compile";
import type { Support } from "../support";

/** What a launch asks of the processor, where the machine takes it. */
export interface CpuOptions {
  readonly coreCount: number;
  readonly threadsPerCore: number;
}

/** SMT off by an option at launch; nothing where the machine takes none, which is every metal size. */
export function smtAtLaunch({ shape: { cpus, threadsPerCoreOptions } }: SupportContext): Support | undefined {
  const taken = cpus !== undefined && threadsPerCoreOptions.includes(1);
  return taken ? { how: "native", reason: "cpu options at launch" } : undefined;
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
