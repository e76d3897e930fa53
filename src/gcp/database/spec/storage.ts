import {
  customMachineFaults,
  editionLimits,
  minSqlDiskGiB,
  nearestCustomMachine,
  predefinedSqlTiers,
  sqlTier,
  type SqlEdition,
  type SqlTier,
} from "../../catalog/cloud-sql";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { DatabaseStorage } from "./schema";

const settings = "Cloud SQL documentation, instance-settings; src/gcp/catalog/data/cloud-sql.json";

const { definitions, problem } = defineProblems({
  "GCP-SQL-001": {
    kind: "limit",
    rule: "the edition has the machine",
    source: settings,
    read: "2026-11-27",
  },
  "GCP-SQL-002": {
    kind: "advice",
    rule: "the catalogue lists the machine; no rule checks one that it does not list",
    source: "src/gcp/catalog/data/cloud-sql.json",
  },
  "GCP-SQL-003": {
    kind: "limit",
    rule: "Cloud SQL offers PostgreSQL on the machine: a listed size of a listed series, or a custom one, and no db-n1",
    source: settings,
    read: "2026-11-27",
  },
  "GCP-SQL-004": {
    kind: "limit",
    rule: "a custom machine has vCPUs and memory that Cloud SQL takes",
    source: settings,
    read: "2026-11-27",
  },
  "GCP-SQL-005": {
    kind: "limit",
    rule: "the machine takes the type of disk",
    source: settings,
    read: "2026-11-27",
  },
  "GCP-SQL-006": {
    kind: "limit",
    rule: "the disk has a size that its type and its machine take, now and after growth",
    source: settings,
    read: "2026-11-27",
  },
  "GCP-SQL-016": {
    kind: "limit",
    rule: "only Enterprise Plus has a data cache",
    source: "Cloud SQL documentation, instance-settings; src/gcp/catalog/data/cloud-sql.json",
    read: "2026-11-27",
  },
});
export const machineProblems = definitions;

/** What is judged together, each with its path; what another region states has the path of the machine that meets it. */
export interface MachineParts {
  readonly machine: string;
  readonly edition?: SqlEdition | undefined;
  readonly storage?: DatabaseStorage | undefined;
}

/** Judges a machine with the edition and the disk of its instance; `at` is the path of the machine. */
export function machineFaults({ machine, edition }: MachineParts, at: string): Problem[] {
  const tier = sqlTier(machine);
  if (tier === undefined) return unknownTier(machine, at);
  const wrongEdition =
    edition === undefined || tier.edition === edition
      ? []
      : [problem("GCP-SQL-001", at, `${machine} of ${tier.edition}, in ${edition}`, editionRemedy(edition))];
  return [...wrongEdition, ...customFaults(tier, at)];
}

/**
 * Judges a disk with its machine.
 *
 * @param at the path of each field of the disk
 */
export function diskFaults(
  { type, sizeGiB, maxSizeGiB }: DatabaseStorage,
  machine: string,
  at: (field: keyof DatabaseStorage) => string,
): Problem[] {
  const tier = sqlTier(machine);
  const most = tier?.maxDiskGiB ?? Infinity;
  const least = minSqlDiskGiB(type);
  const range = Number.isFinite(most) ? `use ${least} to ${most}` : `use ${least} or more`;
  const wrongType =
    tier === undefined || tier.disks.includes(type)
      ? []
      : [problem("GCP-SQL-005", at("type"), `${type} on ${machine}`, `use ${tier.disks.join(" or ")}`)];
  const wrongSize =
    sizeGiB >= least && sizeGiB <= most
      ? []
      : [problem("GCP-SQL-006", at("sizeGiB"), `${sizeGiB} of ${type} on ${machine}`, range)];
  if (maxSizeGiB === undefined) return [...wrongType, ...wrongSize];
  const growth =
    maxSizeGiB > sizeGiB && maxSizeGiB <= most
      ? []
      : [
          problem(
            "GCP-SQL-006",
            at("maxSizeGiB"),
            maxSizeGiB,
            maxSizeGiB > most ? range : `use more than ${sizeGiB}, or remove it`,
          ),
        ];
  return [...wrongType, ...wrongSize, ...growth];
}

/** Judges whether an instance can have the data cache that it asks for. */
export function dataCacheFaults(dataCache: boolean, edition: SqlEdition, at: string): Problem[] {
  if (!dataCache || editionLimits(edition).dataCache) return [];
  return [problem("GCP-SQL-016", at, `true, in ${edition}`, "remove it, or use ENTERPRISE_PLUS")];
}

/** A typing error, a machine for another engine, or one newer than the catalogue. Series are listed whole. */
function unknownTier(machine: string, at: string): Problem[] {
  const [, series] = /^(.*-)\d+$/.exec(machine) ?? [];
  const sizes = predefinedSqlTiers().filter((tier) => series !== undefined && tier.startsWith(series));
  if (sizes.length > 0) return [problem("GCP-SQL-003", at, machine, didYouMean(machine, sizes))];
  if (machine.startsWith("db-n1-") || machine.startsWith("db-custom-")) {
    const remedy = "use db-custom-<vCPUs>-<MiB>, such as db-custom-4-15360";
    return [problem("GCP-SQL-003", at, machine, remedy)];
  }
  return [problem("GCP-SQL-002", at, machine, "check that Cloud SQL offers it, or use a listed one")];
}

function editionRemedy(edition: SqlEdition): string {
  const examples = { ENTERPRISE: "db-custom-8-53248", ENTERPRISE_PLUS: "db-perf-optimized-N-8" };
  return `use a machine of ${edition} such as ${examples[edition]}, or the other edition`;
}

function customFaults({ kind, tier, vcpus, memoryMiB }: SqlTier, at: string): Problem[] {
  if (kind !== "custom" || vcpus === null) return [];
  const [first] = customMachineFaults({ vcpus, memoryMiB });
  if (first === undefined) return [];
  const near = nearestCustomMachine({ vcpus, memoryMiB });
  const series = tier.startsWith("db-custom-N4-") ? "db-custom-N4" : "db-custom";
  const remedy = `use ${series}-${near.vcpus}-${near.memoryMiB}: ${first}`;
  return [problem("GCP-SQL-004", at, tier, remedy)];
}
