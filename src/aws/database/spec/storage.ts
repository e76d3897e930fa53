import { dedicatedLogVolume, majorOf, rdsClass, rdsStorageLimits } from "../../catalog/rds";
import { defineProblems, type Problem } from "../../../core/problem";
import type { DatabaseBuild, DatabaseStorage } from "./database";

type Provisioned = Extract<DatabaseStorage, { type: "io1" | "io2" }>;
type Gp3 = Extract<DatabaseStorage, { type: "gp3" }>;

const { definitions, problem } = defineProblems({
  "AWS-RDS-001": {
    kind: "limit",
    rule: "storage is not faster than what the machine sustains: a database is loaded all day",
    source: "EC2 DescribeInstanceTypes, EbsOptimizedInfo; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-002": {
    kind: "limit",
    rule: "storage has a size and a speed that RDS provisions",
    source: "RDS API reference, CreateDBInstance AllocatedStorage, Iops; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-003": {
    kind: "limit",
    rule: "gp3 storage takes a speed from 400 GiB on, and none below what it has anyway",
    source: "hashicorp/terraform-provider-aws#28382; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-004": {
    kind: "advice",
    rule: "a speed that no source we could read confirms is checked before it is relied on",
    source: "src/aws/catalog/data/rds.json, unverified",
  },
  "AWS-RDS-005": {
    kind: "limit",
    rule: "storage that grows by itself has a tenth of its size to grow at least",
    source: "RDS user guide, Managing capacity automatically with storage autoscaling",
  },
  "AWS-RDS-006": {
    kind: "limit",
    rule: "a dedicated log volume is of a PostgreSQL version that has one",
    source: "RDS user guide, Using a dedicated log volume; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-007": {
    kind: "advice",
    rule: "a log volume is dedicated where the source says it helps: from 5 TiB on, of a version that is listed",
    source: "RDS user guide, Using a dedicated log volume; src/aws/catalog/data/rds.json",
  },
});
export const databaseStorageProblems = definitions;

/** Judges the storage of a database with its machine and version; `at` is the storage's path. */
export function databaseStorageRules(build: DatabaseBuild, at: string): Problem[] {
  const { storage } = build;
  const { sizeGiB, maxSizeGiB } = storage;
  const range = sizeRange(storage, at);
  const speed = storage.type === "gp3" ? gp3Faults(storage, at) : provisionedFaults(storage, at);
  const least = Math.ceil((sizeGiB * 11) / 10);
  const growth =
    maxSizeGiB !== undefined && maxSizeGiB < least
      ? [problem("AWS-RDS-005", `${at}.maxSizeGiB`, maxSizeGiB, `at least ${least}, or remove it`)]
      : [];
  return [...range, ...speed, ...growth, ...unsustained(build, at), ...logVolumeFaults(build, at)];
}

function sizeRange({ type, sizeGiB }: DatabaseStorage, at: string): Problem[] {
  const { minSizeGiB, maxSizeGiB } = rdsStorageLimits()[type];
  if (sizeGiB >= minSizeGiB && sizeGiB <= maxSizeGiB) return [];
  return [problem("AWS-RDS-002", `${at}.sizeGiB`, sizeGiB, `${minSizeGiB} to ${maxSizeGiB} for ${type}`)];
}

function provisionedFaults({ type, sizeGiB, iops }: Provisioned, at: string): Problem[] {
  const limits = rdsStorageLimits()[type];
  const path = `${at}.iops`;
  const least = Math.max(limits.minIops, Math.ceil((limits.minIopsPerGiB ?? 0) * sizeGiB));
  const most = Math.min(limits.maxIops, (limits.maxIopsPerGiB ?? Infinity) * sizeGiB);
  if (iops < least || iops > most) {
    return [problem("AWS-RDS-002", path, iops, `${least} to ${most} for ${sizeGiB} GiB of ${type}`)];
  }
  const ratio = rdsStorageLimits().unverified.io2MaxIopsPerGiB;
  if (type !== "io2" || iops <= ratio * sizeGiB) return [];
  return [problem("AWS-RDS-004", path, iops, `at most ${ratio * sizeGiB} is what is said of ${sizeGiB} GiB`)];
}

function gp3Faults({ sizeGiB, iops, throughputMiBps }: Gp3, at: string): Problem[] {
  const { gp3, unverified } = rdsStorageLimits();
  const speeds = [
    { key: "iops", value: iops, least: gp3.minStripedIops, most: unverified.gp3MaxIops },
    {
      key: "throughputMiBps",
      value: throughputMiBps,
      least: gp3.minStripedThroughputMiBps,
      most: unverified.gp3MaxThroughputMiBps,
    },
  ];
  const found = speeds.flatMap(({ key, value, least, most }) => {
    const path = `${at}.${key}`;
    if (value === undefined) return [];
    if (sizeGiB < gp3.stripedFromGiB) {
      const remedy = `remove it, or take ${gp3.stripedFromGiB} GiB or more`;
      return [problem("AWS-RDS-003", path, `${value} for ${sizeGiB} GiB`, remedy)];
    }
    if (value < least) return [problem("AWS-RDS-003", path, value, `${least} or more, or remove it`)];
    return value > most ? [problem("AWS-RDS-004", path, value, `at most ${most} is what is said`)] : [];
  });
  const carried = (iops ?? gp3.minStripedIops) * gp3.maxThroughputMiBpsPerIops;
  if (found.length > 0 || throughputMiBps === undefined || throughputMiBps <= carried) return found;
  return [
    problem("AWS-RDS-002", `${at}.throughputMiBps`, throughputMiBps, `at most ${carried} for its IOPS`),
  ];
}

function unsustained({ storage, machine }: DatabaseBuild, at: string): Problem[] {
  const facts = rdsClass(machine);
  const mibPerMB = 1_000_000 / 1_048_576;
  const speeds = [
    { key: "iops", value: storage.iops, baseline: facts?.baselineIops },
    {
      key: "throughputMiBps",
      value: storage.type === "gp3" ? storage.throughputMiBps : undefined,
      baseline: facts?.baselineMBps && Math.floor(facts.baselineMBps * mibPerMB),
    },
  ];
  return speeds.flatMap(({ key, value, baseline }) =>
    value === undefined || baseline === undefined || value <= baseline
      ? []
      : [
          problem(
            "AWS-RDS-001",
            `${at}.${key}`,
            `${value} on ${machine}`,
            `at most ${baseline} on ${machine}, or a larger machine`,
          ),
        ],
  );
}

function logVolumeFaults({ storage, version }: DatabaseBuild, at: string): Problem[] {
  if (storage.type === "gp3") return [];
  const path = `${at}.logVolume`;
  const { recommendedFromGiB, iops, firstMinor } = dedicatedLogVolume();
  if (storage.logVolume === "shared") {
    return storage.sizeGiB < recommendedFromGiB
      ? []
      : [problem("AWS-RDS-007", path, `shared, ${storage.sizeGiB} GiB`, 'logVolume: "dedicated"')];
  }
  const first = firstMinor[majorOf(version)];
  if (first === undefined) {
    const remedy = `check that ${version} has one, and that ${iops} IOPS carry the log`;
    return [problem("AWS-RDS-007", path, `dedicated, PostgreSQL ${version}`, remedy)];
  }
  if (Number(version.split(".")[1]) >= first) return [];
  return [problem("AWS-RDS-006", path, version, `${majorOf(version)}.${first} or later, or "shared"`)];
}
