/** Cpu numbers, ascending, without duplicates. */
export type CpuSet = readonly number[];

/** Returns the kernel's cpu list format, for example `0-3,8`. */
export function formatCpuSet(cpus: CpuSet): string {
  return runs(cpus)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
    .join(",");
}

/**
 * Returns the kernel's cpu mask format: groups of 32 bits in hexadecimal, highest first, for example
 * `0000ffff,00000001`.
 *
 * @throws RangeError for an empty set, which no mask file accepts
 */
export function formatCpuMask(cpus: CpuSet): string {
  const highest = cpus.at(-1);
  if (highest === undefined) throw new RangeError("an empty set of cpus has no mask");
  const groups = Array.from({ length: Math.floor(highest / 32) + 1 }, (_, group) =>
    cpus.filter((cpu) => Math.floor(cpu / 32) === group).reduce((bits, cpu) => bits + 2 ** (cpu % 32), 0),
  );
  return groups
    .map((bits) => bits.toString(16).padStart(8, "0"))
    .reverse()
    .join(",");
}

/** Returns the cpus of all sets, ascending. */
export function union(...sets: readonly CpuSet[]): CpuSet {
  return [...new Set(sets.flat())].sort((a, b) => a - b);
}

function runs(cpus: CpuSet): [number, number][] {
  const found: [number, number][] = [];
  for (const cpu of cpus) {
    const run = found.at(-1);
    if (run !== undefined && run[1] === cpu - 1) run[1] = cpu;
    else found.push([cpu, cpu]);
  }
  return found;
}
