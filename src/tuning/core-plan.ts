import { coreThreads, splitCores, type CoreSets } from "./core-split";
import { formatCpuSet, union, type CpuSet } from "./cpu-set";
import type { NodeShape } from "./node-shape";
import type { CompleteTuning } from "./presets";
import type { Cores } from "./schema";

const roles = ["housekeeping", "network", "isolated", "reserved"] as const;
/** The roles of cpus; `reserved` is housekeeping and network together. */
export type CpuRole = (typeof roles)[number];

/** How the cores of a node are assigned. */
export interface CorePlan {
  readonly cores: Cores;
  readonly smt: "on" | "off";
  /** Not set for a machine whose cores are not known: the node program then assigns them. */
  readonly sets?: CoreSets | undefined;
}

/**
 * How a target switches SMT off. `at-launch`: the machine starts with one thread per core and numbers its cpus
 * without gaps. `at-boot`: the kernel leaves the second threads offline. `never`: both threads stay online.
 */
export type SmtOff = "at-launch" | "at-boot" | "never";

/**
 * Returns the core plan of a profile on a shape, or undefined when cores are shared.
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

/** Returns the cpus of a role, or undefined where only the node knows them. */
export function cpusOf({ sets }: CorePlan, role: CpuRole): CpuSet | undefined {
  if (sets === undefined) return undefined;
  return role === "reserved" ? union(sets.housekeeping, sets.network) : sets[role];
}

/** Returns the cpus of a role as a kernel cpu list, or `@role` for the node program to fill in. */
export function cpuList(plan: CorePlan, role: CpuRole): string {
  const cpus = cpusOf(plan, role);
  return cpus === undefined ? `@${role}` : formatCpuSet(cpus);
}

const token = new RegExp(`(^|,)@(${roles.join("|")})(,|$)`);

/** Whether a value names cpus that only the node knows; the node program replaces whole words only, too. */
export function isKnownOnNode(value: string): boolean {
  return token.test(value);
}
