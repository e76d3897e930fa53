import { coreThreads, splitCores, type CoreSets } from "./core-split";
import { formatCpuSet, union, type CpuSet } from "./cpu-set";
import type { NodeShape } from "./node-shape";
import type { CompleteTuning } from "./presets";
import type { Cores } from "./schema";

/** Cpus by what they do; `reserved` is all that is not isolated. */
export type CpuRole = "housekeeping" | "network" | "isolated" | "reserved";

/** How the cores of a node are dealt, and the sets where the shape tells them. */
export interface CorePlan {
  readonly cores: Cores;
  readonly smt: "on" | "off";
  /** Nothing for a machine whose cores are not known: the node program deals them there. */
  readonly sets?: CoreSets | undefined;
}

/**
 * How a target comes to one thread a core. `at-launch`: the machine is made with one, and numbers its cpus
 * without gaps. `at-boot`: the kernel leaves the second threads offline. `never`: both threads run.
 */
export type SmtOff = "at-launch" | "at-boot" | "never";

/**
 * The plan of a profile on a shape; nothing when cores are shared.
 *
 * @throws RangeError when the shape has no core left to isolate
 */
export function corePlan(
  { cores, smt }: CompleteTuning,
  { cpus }: NodeShape,
  smtOff: SmtOff,
): CorePlan | undefined {
  if (cores === "shared") return undefined;
  const single = smt === "off" && smtOff !== "never";
  const plan = { cores, smt: single ? "off" : "on" } as const;
  if (cpus === undefined) return plan;
  const perCore = single && smtOff === "at-launch" ? 1 : cpus.threadsPerCore;
  const threads = coreThreads(cpus.cores, perCore, cpus.siblings);
  const online = single ? threads.map((siblings) => siblings.slice(0, 1)) : threads;
  return { ...plan, sets: splitCores(online, cores) };
}

/** The cpus of a role, or nothing where only the node knows them. */
export function cpusOf({ sets }: CorePlan, role: CpuRole): CpuSet | undefined {
  if (sets === undefined) return undefined;
  return role === "reserved" ? union(sets.housekeeping, sets.network) : sets[role];
}

/** The cpus of a role in the kernel's list form, or `@role` for the node program to fill in. */
export function cpuList(plan: CorePlan, role: CpuRole): string {
  const cpus = cpusOf(plan, role);
  return cpus === undefined ? `@${role}` : formatCpuSet(cpus);
}
