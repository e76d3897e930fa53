import type { machineProblems } from "../../../../src/gcp/database/spec/storage";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { enterprise, replica, withOther, withPrimary } from "../databases";

const database = "regions.iowa.database";

export const machineCases: CasesOf<keyof typeof machineProblems> = {
  "GCP-SQL-001": [
    {
      mistake: "the guide's machine in the edition that new versions have by default",
      edit: withPrimary({ machine: "db-custom-4-15360" }),
      at: `${database}.machine`,
      value: "db-custom-4-15360 of ENTERPRISE, in ENTERPRISE_PLUS",
      remedy: "db-perf-optimized-N-8",
    },
    {
      mistake: "a replica that states a cheaper edition and keeps its source's machine",
      edit: edit.each(withPrimary(), withOther({ ...replica, edition: "ENTERPRISE" })),
      at: "regions.carolina.database.edition",
      value: "db-perf-optimized-N-8 of ENTERPRISE_PLUS, in ENTERPRISE",
    },
  ],
  "GCP-SQL-002": [
    {
      mistake: "a series that the catalogue does not have",
      edit: withPrimary({ machine: "db-memory-optimized-N-8" }),
      at: `${database}.machine`,
      value: "db-memory-optimized-N-8",
    },
  ],
  "GCP-SQL-003": [
    {
      mistake: "a size between two of the series",
      edit: withPrimary({ machine: "db-perf-optimized-N-12" }),
      at: `${database}.machine`,
      remedy: 'did you mean "db-perf-optimized-N-2"?',
    },
    {
      mistake: "a machine of MySQL",
      edit: withPrimary({ ...enterprise, machine: "db-n1-standard-4" }),
      at: `${database}.machine`,
      remedy: "db-custom-4-15360",
    },
  ],
  "GCP-SQL-004": [
    {
      mistake: "an odd number of vCPUs",
      edit: withPrimary({ ...enterprise, machine: "db-custom-7-26880" }),
      at: `${database}.machine`,
      remedy: "use db-custom-8-26880: vCPUs are 1 or an even number up to 96",
    },
    {
      mistake: "memory in thousands of MB",
      edit: withPrimary({ ...enterprise, machine: "db-custom-8-52000" }),
      at: `${database}.machine`,
      remedy: "use db-custom-8-52224: memory is a multiple of 256 MiB",
    },
  ],
  "GCP-SQL-005": [
    {
      mistake: "an SSD on a machine that takes Hyperdisk only",
      edit: withPrimary({ machine: "db-c4a-highmem-8" }),
      at: `${database}.storage.type`,
      value: "PD_SSD on db-c4a-highmem-8",
      remedy: "use HYPERDISK_BALANCED",
    },
    {
      mistake: "a replica on another series, with the disk of its source",
      edit: edit.each(withPrimary(), withOther({ ...replica, machine: "db-c4a-highmem-8" })),
      at: "regions.carolina.database.machine",
      value: "PD_SSD on db-c4a-highmem-8",
    },
  ],
  "GCP-SQL-006": [
    {
      mistake: "a disk smaller than the smallest",
      edit: withPrimary({ storage: { type: "PD_SSD", sizeGiB: 5 } }),
      at: `${database}.storage.sizeGiB`,
      remedy: "use 10 to 65536",
    },
    {
      mistake: "growth to the size that the disk has",
      edit: withPrimary({ storage: { type: "PD_SSD", sizeGiB: 500, maxSizeGiB: 500 } }),
      at: `${database}.storage.maxSizeGiB`,
      remedy: "use more than 500, or remove it",
    },
    {
      mistake: "growth beyond the largest disk",
      edit: withPrimary({ storage: { type: "PD_SSD", sizeGiB: 500, maxSizeGiB: 100_000 } }),
      at: `${database}.storage.maxSizeGiB`,
      remedy: "use 10 to 65536",
    },
  ],
  "GCP-SQL-016": [
    {
      mistake: "a data cache in the edition without one",
      edit: withPrimary({ ...enterprise, dataCache: true }),
      at: `${database}.dataCache`,
      remedy: "ENTERPRISE_PLUS",
    },
    {
      mistake: "a data cache on a replica whose source is of the edition without one",
      edit: edit.each(withPrimary(enterprise), withOther({ ...replica, dataCache: true })),
      at: "regions.carolina.database.dataCache",
    },
  ],
};
