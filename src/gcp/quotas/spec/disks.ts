import type { Amount } from "./demand";

export interface Disk {
  /** For example `pd-ssd`. */
  readonly type: string;
  readonly gib: number;
  readonly iops: number;
  readonly mibps: number;
}

/** By the type of a disk, the quota of its size. Types that have none in the catalogue are not counted. */
const sizeQuotas: Readonly<Record<string, string>> = {
  "pd-standard": "disks",
  "pd-balanced": "ssd-disks",
  "pd-ssd": "ssd-disks",
  "hyperdisk-balanced": "hyperdisk-balanced",
};

/** Returns what a number of disks takes. */
export function diskAmounts({ type, gib, iops, mibps }: Disk, count: number): Amount[] {
  const quota = Object.hasOwn(sizeQuotas, type) ? sizeQuotas[type] : undefined;
  if (quota === undefined) return [];
  const size = { quota, amount: gib * count };
  if (type !== "hyperdisk-balanced") return [size];
  return [
    size,
    { quota: "hyperdisk-balanced-iops", amount: iops * count },
    { quota: "hyperdisk-balanced-throughput", amount: mibps * count },
  ].filter(({ amount }) => amount > 0);
}

export function localSsdAmounts(gib: number): Amount[] {
  return gib === 0 ? [] : [{ quota: "local-ssd", amount: gib }];
}
