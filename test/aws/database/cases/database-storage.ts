import type { storageProblems } from "../../../../src/aws/database/spec/storage";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";

const storage = "regions.virginia.database.storage";

export const databaseStorageCases: CasesOf<keyof typeof storageProblems> = {
  "AWS-RDS-001": [
    {
      mistake: "the guide's instance, whose disks are faster than its machine all day",
      edit: edit.primary({ machine: "db.r6i.4xlarge" }),
      at: `${storage}.iops`,
      value: "32000 on db.r6i.4xlarge",
      remedy: "at most 20000",
    },
    {
      mistake: "a small machine in front of fast gp3 storage",
      edit: edit.primary({
        machine: "db.m7i.large",
        storage: { type: "gp3", sizeGiB: 500, throughputMiBps: 1000 },
      }),
      at: `${storage}.throughputMiBps`,
      remedy: "at most 77",
    },
    {
      mistake: "a replica on a machine that its source's storage is too fast for",
      edit: edit.each(
        edit.primary(),
        edit.database({
          kind: "replica",
          replicaOf: "virginia",
          state: "replica",
          machine: "db.r7i.4xlarge",
        }),
      ),
      at: "regions.ohio.database.machine",
      remedy: "at most 20000",
    },
  ],
  "AWS-RDS-002": [
    {
      mistake: "provisioned storage below the minimum size",
      edit: edit.primary({ storage: { type: "io2", sizeGiB: 50, iops: 3000 } }),
      at: `${storage}.sizeGiB`,
      remedy: "100 to 65536",
    },
    {
      mistake: "more IOPS than io1 allows for its size",
      edit: edit.primary({ storage: { type: "io1", sizeGiB: 200, iops: 16_000 } }),
      at: `${storage}.iops`,
      remedy: "1000 to 10000",
    },
    {
      mistake: "fewer IOPS than io1 requires for its size",
      edit: edit.primary({ storage: { type: "io1", sizeGiB: 4000, iops: 1500 } }),
      at: `${storage}.iops`,
      remedy: "2000 to",
    },
    {
      mistake: "more gp3 throughput than its IOPS allow",
      edit: edit.primary({
        machine: "db.m7i.48xlarge",
        storage: { type: "gp3", sizeGiB: 1000, iops: 12_000, throughputMiBps: 3500 },
      }),
      at: `${storage}.throughputMiBps`,
      remedy: "at most 3000",
    },
  ],
  "AWS-RDS-003": [
    {
      mistake: "IOPS of gp3 storage below 400 GiB",
      edit: edit.primary({ storage: { type: "gp3", sizeGiB: 200, iops: 6000 } }),
      at: `${storage}.iops`,
      remedy: "400 GiB",
    },
    {
      mistake: "fewer IOPS than striped gp3 storage includes",
      edit: edit.primary({ storage: { type: "gp3", sizeGiB: 400, iops: 3000 } }),
      at: `${storage}.iops`,
      remedy: "12000 or more",
    },
  ],
  "AWS-RDS-004": [
    {
      mistake: "io2 beyond a ratio of IOPS to size that no source confirms",
      edit: edit.primary({
        machine: "db.m7i.48xlarge",
        storage: { type: "io2", sizeGiB: 100, iops: 120_000 },
      }),
      at: `${storage}.iops`,
      remedy: "100000",
    },
  ],
  "AWS-RDS-005": [
    {
      mistake: "a maximum size below the size",
      edit: edit.primary({ storage: { type: "io2", sizeGiB: 1000, iops: 32_000, maxSizeGiB: 500 } }),
      at: `${storage}.maxSizeGiB`,
      remedy: "at least 1100",
    },
    {
      mistake: "a maximum size less than a tenth above the size",
      edit: edit.primary({ storage: { type: "io2", sizeGiB: 1000, iops: 32_000, maxSizeGiB: 1050 } }),
      at: `${storage}.maxSizeGiB`,
      value: "1050",
    },
  ],
  "AWS-RDS-006": [
    {
      mistake: "a dedicated log volume for a minor version that does not support it",
      edit: edit.primary({
        version: "14.6",
        storage: { type: "io2", sizeGiB: 1000, iops: 32_000, logVolume: "dedicated" },
      }),
      at: `${storage}.logVolume`,
      remedy: "14.7",
    },
  ],
  "AWS-RDS-007": [
    {
      mistake: "a dedicated log volume for a version that is not listed",
      edit: edit.primary({
        storage: { type: "io2", sizeGiB: 1000, iops: 32_000, logVolume: "dedicated" },
      }),
      at: `${storage}.logVolume`,
      remedy: "3000 IOPS",
    },
    {
      mistake: "six terabytes with a shared log volume",
      edit: edit.primary({ storage: { type: "io2", sizeGiB: 6000, iops: 32_000 } }),
      at: `${storage}.logVolume`,
      remedy: "dedicated",
    },
  ],
};
