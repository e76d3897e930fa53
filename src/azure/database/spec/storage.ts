import { premiumTiers } from "../../catalog/disks";
import {
  postgresSku,
  postgresSkus,
  postgresStorageSizes,
  postgresStorageTiers,
  type PostgresSku,
} from "../../catalog/postgres";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { DatabaseStorage } from "./schema";

const catalogue = "azurerm 4.55.0, azurerm_postgresql_flexible_server; src/azure/catalog/data/postgres.json";

const { definitions, problem } = defineProblems({
  "AZURE-PG-001": {
    kind: "limit",
    rule: "azurerm takes the machine",
    source: `${catalogue}: a plan refuses others, v6 and the Gen5 of retired single servers among them`,
    read: "2026-11-27",
  },
  "AZURE-PG-002": {
    kind: "advice",
    rule: "the catalogue has facts of the machine; no rule checks one without",
    source: "src/azure/catalog/data/postgres.json",
  },
  "AZURE-PG-003": {
    kind: "limit",
    rule: "the disk has one of the sizes that Azure sells",
    source: catalogue,
    read: "2026-11-27",
  },
  "AZURE-PG-004": {
    kind: "limit",
    rule: "the disk's size takes the performance tier",
    source: catalogue,
    read: "2026-11-27",
  },
  "AZURE-PG-005": {
    kind: "advice",
    rule: "the machine sustains the IOPS of a performance tier that is paid for",
    source: "src/azure/catalog/data/postgres.json and disks.json",
  },
  "AZURE-PG-006": {
    kind: "advice",
    rule: "a disk that grows by itself has room to grow",
    source:
      "Azure Database for PostgreSQL documentation, Premium SSD, autogrow: it does not reach or cross 4096 GiB, nor exceed 32767",
  },
});
export const storageProblems = definitions;

/** Azure counts sizes in MiB. */
export const mib = (gib: number): number => gib * 1024;

/** Returns the tier of a disk, which follows from its size where none is stated; `undefined` for a size that there is not. */
export function tierOf({ sizeGiB, tier }: DatabaseStorage): string | undefined {
  return tier ?? postgresStorageTiers(mib(sizeGiB))[0];
}

/** Returns the IOPS of a disk; `undefined` where the catalogue has none. */
export function diskIops(storage: DatabaseStorage): number | undefined {
  const name = tierOf(storage);
  return premiumTiers().find((tier) => tier.name === name)?.iops;
}

/** Judges a machine; `at` is its path. */
export function machineFaults(machine: string, at: string): Problem[] {
  if (postgresSku(machine) !== undefined) return [];
  const taken = postgresSkus();
  if (taken.includes(machine)) {
    return [problem("AZURE-PG-002", at, machine, "check its vCores and IOPS, or use a listed one")];
  }
  const example = /^GP_Gen5_(\d+)$/.exec(machine)?.[1];
  const like = `GP_Standard_D${example}ds_v5`;
  return [
    problem("AZURE-PG-001", at, machine, taken.includes(like) ? `use ${like}` : didYouMean(machine, taken)),
  ];
}

/**
 * Judges a disk with its machine.
 *
 * @param at the path of each field of the disk
 */
export function diskFaults(
  storage: DatabaseStorage,
  machine: string,
  at: (field: keyof DatabaseStorage) => string,
): Problem[] {
  const { sizeGiB, tier, grows } = storage;
  const sizes = postgresStorageSizes().map((size) => size / 1024);
  if (!sizes.includes(sizeGiB)) {
    const next = sizes.find((size) => size > sizeGiB) ?? sizes.at(-1);
    return [problem("AZURE-PG-003", at("sizeGiB"), sizeGiB, `use ${next}, or one of ${sizes.join(", ")}`)];
  }
  const tiers = postgresStorageTiers(mib(sizeGiB));
  const wrongTier =
    tier === undefined || tiers.includes(tier)
      ? []
      : [problem("AZURE-PG-004", at("tier"), `${tier} at ${sizeGiB} GiB`, `use ${tiers.join(", ")}`)];
  return [
    ...wrongTier,
    ...idleIops(storage, postgresSku(machine), at("tier")),
    ...(grows && isStuck(sizeGiB)
      ? [
          problem(
            "AZURE-PG-006",
            at("grows"),
            `true, at ${sizeGiB} GiB`,
            "watch the free space and grow it by hand, as docs/data-azure.md shows",
          ),
        ]
      : []),
  ];
}

function idleIops(storage: DatabaseStorage, sku: PostgresSku | undefined, at: string): Problem[] {
  const iops = diskIops(storage);
  const isExtra = storage.tier !== undefined && storage.tier !== tierOf({ ...storage, tier: undefined });
  if (!isExtra || sku === undefined || iops === undefined || iops <= sku.iops) return [];
  const value = `${storage.tier} with ${iops} IOPS, ${sku.sku} with ${sku.iops}`;
  return [problem("AZURE-PG-005", at, value, "use a larger machine or a lower tier")];
}

/** Whether the next size is one that Azure does not grow to by itself. */
function isStuck(sizeGiB: number): boolean {
  return (sizeGiB >= 2048 && sizeGiB < 8192) || sizeGiB >= 32_767;
}
