import { dedicatedLogVolume, majorOf, minorOf, rdsClass, rdsStorageLimits } from "../../catalog/rds";
import { defineProblems, type Problem } from "../../../core/problem";
import type { DatabaseBuild } from "./database";
import type { DatabaseStorage } from "./schema";

type Provisioned = Extract<DatabaseStorage, { type: "io1" | "io2" }>;
type Gp3 = Extract<DatabaseStorage, { type: "gp3" }>;
/** Storage, with the machine and the version that limit it. */
type Disks = Pick<DatabaseBuild, "version" | "machine" | "storage">;

const { definitions, problem } = defineProblems({
  "AWS-RDS-001": {
    kind: "limit",
    rule: "storage is not faster than the baseline of the machine, which cannot burst all day",
    source: "EC2 DescribeInstanceTypes, EbsOptimizedInfo; src/aws/catalog/data/rds.json",
    read: "2026-11-26",
  },
  "AWS-RDS-002": {
    kind: "limit",
    rule: "size, IOPS and throughput are within the limits of RDS",
    source: "RDS API reference, CreateDBInstance AllocatedStorage, Iops; src/aws/catalog/data/rds.json",
    read: "2026-11-26",
  },
  "AWS-RDS-003": {
    kind: "limit",
    rule: "gp3 storage sets IOPS or throughput only from 400 GiB on, and not below what it includes",
    source: "hashicorp/terraform-provider-aws#28382; src/aws/catalog/data/rds.json",
    read: "2026-11-26",
  },
  "AWS-RDS-004": {
    kind: "advice",
    rule: "IOPS and throughput are within limits that a readable source confirms",
    source: "src/aws/catalog/data/rds.json, unverified",
  },
  "AWS-RDS-005": {
    kind: "limit",
    rule: "maxSizeGiB is at least a tenth above sizeGiB",
    source: "RDS user guide, Managing capacity automatically with storage autoscaling",
    read: "2026-11-23",
  },
  "AWS-RDS-006": {
    kind: "limit",
    rule: "the PostgreSQL version supports a dedicated log volume",
    source: "RDS user guide, Using a dedicated log volume; src/aws/catalog/data/rds.json",
    read: "2026-11-26",
  },
  "AWS-RDS-007": {
    kind: "advice",
    rule: "the log volume is dedicated from 5 TiB on, where RDS recommends it, and only with a listed version",
    source: "RDS user guide, Using a dedicated log volume; src/aws/catalog/data/rds.json",
  },
});
export const storageProblems = definitions;

/** Judges storage together with its machine and version; `at` is the path of the storage. */
export function storageFaults(build: Disks, at: string): Problem[] {
  const { storage } = build;
  const { sizeGiB, maxSizeGiB } = storage;
  const range = sizeRange(storage, at);
  const speed = storage.type === "gp3" ? gp3Faults(storage, at) : provisionedFaults(storage, at);
  const least = Math.ceil((sizeGiB * 11) / 10);
  const growth =
    maxSizeGiB !== undefined && maxSizeGiB < least
      ? [problem("AWS-RDS-005", `${at}.maxSizeGiB`, maxSizeGiB, `use at least ${least}, or remove it`)]
      : [];
  return [
    ...range,
    ...speed,
    ...growth,
    ...machineFaults(build, (key) => `${at}.${key}`),
    ...logVolumeFaults(build, `${at}.logVolume`),
  ];
}

/**
 * Judges what a replica states by the storage that it takes from its source, which is judged there.
 *
 * @param stated paths of the machine and the version, where the replica states them
 */
export function inheritedStorageFaults(
  build: Disks,
  { machine, version }: { readonly machine?: string | undefined; readonly version?: string | undefined },
): Problem[] {
  return [
    ...(machine === undefined ? [] : machineFaults(build, () => machine)),
    ...(version === undefined ? [] : unsupportedLogVolume(build, version)),
  ];
}

function sizeRange({ type, ...sizes }: DatabaseStorage, at: string): Problem[] {
  const { minSizeGiB, maxSizeGiB } = rdsStorageLimits()[type];
  return (["sizeGiB", "maxSizeGiB"] as const).flatMap((key) => {
    const size = sizes[key];
    const isAllowed = size === undefined || (size >= minSizeGiB && size <= maxSizeGiB);
    const remedy = `use ${minSizeGiB} to ${maxSizeGiB} for ${type}`;
    return isAllowed ? [] : [problem("AWS-RDS-002", `${at}.${key}`, size, remedy)];
  });
}

function provisionedFaults({ type, sizeGiB, iops }: Provisioned, at: string): Problem[] {
  const limits = rdsStorageLimits()[type];
  const path = `${at}.iops`;
  const least = Math.max(limits.minIops, Math.ceil((limits.minIopsPerGiB ?? 0) * sizeGiB));
  const most = Math.min(limits.maxIops, (limits.maxIopsPerGiB ?? Infinity) * sizeGiB);
  if (iops < least || iops > most) {
    return [problem("AWS-RDS-002", path, iops, `use ${least} to ${most} for ${sizeGiB} GiB of ${type}`)];
  }
  const ratio = rdsStorageLimits().unverified.io2MaxIopsPerGiB;
  if (type !== "io2" || iops <= ratio * sizeGiB) return [];
  const remedy = `use at most ${ratio * sizeGiB}, or check that RDS accepts more for ${sizeGiB} GiB`;
  return [problem("AWS-RDS-004", path, iops, remedy)];
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
      const remedy = `remove it, or use ${gp3.stripedFromGiB} GiB or more`;
      return [problem("AWS-RDS-003", path, `${value} for ${sizeGiB} GiB`, remedy)];
    }
    if (value < least) return [problem("AWS-RDS-003", path, value, `use ${least} or more, or remove it`)];
    const remedy = `use at most ${most}, or check that RDS accepts more`;
    return value > most ? [problem("AWS-RDS-004", path, value, remedy)] : [];
  });
  const carried = (iops ?? gp3.minStripedIops) * gp3.maxThroughputMiBpsPerIops;
  if (found.length > 0 || throughputMiBps === undefined || throughputMiBps <= carried) return found;
  return [
    problem("AWS-RDS-002", `${at}.throughputMiBps`, throughputMiBps, `use at most ${carried} for its IOPS`),
  ];
}

function machineFaults({ storage, machine }: Disks, pathOf: (speed: string) => string): Problem[] {
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
            pathOf(key),
            `${value} on ${machine}`,
            `use at most ${baseline} ${key} on ${machine}, or a larger machine`,
          ),
        ],
  );
}

function logVolumeFaults(build: Disks, at: string): Problem[] {
  const { storage, version } = build;
  if (storage.type === "gp3") return [];
  const { recommendedFromGiB, iops, firstMinor } = dedicatedLogVolume();
  if (storage.logVolume === "shared") {
    return storage.sizeGiB < recommendedFromGiB
      ? []
      : [problem("AWS-RDS-007", at, `shared, ${storage.sizeGiB} GiB`, 'set logVolume: "dedicated"')];
  }
  if (firstMinor[majorOf(version)] !== undefined) return unsupportedLogVolume(build, at);
  const remedy = `check that ${version} supports one, and that ${iops} IOPS are enough for the log`;
  return [problem("AWS-RDS-007", at, `dedicated, PostgreSQL ${version}`, remedy)];
}

function unsupportedLogVolume({ storage, version }: Disks, at: string): Problem[] {
  if (storage.type === "gp3" || storage.logVolume === "shared") return [];
  const first = dedicatedLogVolume().firstMinor[majorOf(version)];
  if (first === undefined || minorOf(version) >= first) return [];
  return [problem("AWS-RDS-006", at, version, `use ${majorOf(version)}.${first} or later, or "shared"`)];
}
