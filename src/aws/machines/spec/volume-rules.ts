import { awsInstanceType } from "../../catalog/instances";
import { gp3Limits } from "../../catalog/ebs";
import { defineProblems, type Problem } from "../../../core/problem";
import type { Volume } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "AWS-EBS-001": {
    kind: "limit",
    rule: "a gp3 volume has 1 to 65 536 GiB, 3 000 to 80 000 IOPS and 125 to 2 000 MiB/s",
    source: "EC2 API reference, EbsBlockDevice, 2026-05; src/aws/catalog/data/ebs.json",
    read: "2026-11-26",
  },
  "AWS-EBS-002": {
    kind: "limit",
    rule: "a gp3 volume has at most 500 IOPS for each GiB and 0.25 MiB/s for each IOPS",
    source: "EC2 API reference, EbsBlockDevice, 2026-05; src/aws/catalog/data/ebs.json",
    read: "2026-11-26",
  },
  "AWS-EBS-003": {
    kind: "limit",
    rule: "a volume is not faster than the EBS burst of its machine",
    source: "EC2 DescribeInstanceTypes, EbsOptimizedInfo; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-EBS-004": {
    kind: "limit",
    rule: "a sustained load stays within the EBS baseline of its machine",
    source: "EC2 DescribeInstanceTypes, EbsOptimizedInfo; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-EBS-005": {
    kind: "advice",
    rule: "a volume is not faster than the EBS baseline of its machine: the burst is guaranteed for 30 minutes a day only",
    source: "EC2 user guide, EBS-optimized instances; src/aws/catalog/data/instances.json",
  },
  "AWS-EBS-006": {
    kind: "limit",
    rule: "the boot volume of an EKS-optimized AL2023 node has at least the 20 GiB of its image's snapshot",
    source:
      "awslabs/amazon-eks-ami, templates/al2023/variables-default.json; EC2 API reference, EbsBlockDevice.VolumeSize: not below the snapshot's",
    read: "2026-11-26",
  },
});
export const volumeProblems = definitions;

/** Judges a volume by the limits of gp3. */
export function volumeLimits({ sizeGiB, iops, throughputMiBps }: Volume, at: string): Problem[] {
  const limits = gp3Limits();
  const ranges = [
    { key: "sizeGiB", value: sizeGiB, min: limits.minSizeGiB, max: limits.maxSizeGiB },
    { key: "iops", value: iops, min: limits.minIops, max: limits.maxIops },
    {
      key: "throughputMiBps",
      value: throughputMiBps,
      min: limits.minThroughputMiBps,
      max: limits.maxThroughputMiBps,
    },
  ];
  const found: Problem[] = ranges
    .filter(({ value, min, max }) => value < min || value > max)
    .map(({ key, value, min, max }) =>
      problem("AWS-EBS-001", `${at}.${key}`, value, `use a value from ${min} to ${max}`),
    );
  const mostIops = sizeGiB * limits.maxIopsPerGiB;
  if (iops > Math.max(mostIops, limits.minIops)) {
    found.push(problem("AWS-EBS-002", `${at}.iops`, iops, `use at most ${mostIops} for ${sizeGiB} GiB`));
  }
  const mostThroughput = iops * limits.maxThroughputMiBpsPerIops;
  if (throughputMiBps > mostThroughput) {
    found.push(
      problem(
        "AWS-EBS-002",
        `${at}.throughputMiBps`,
        throughputMiBps,
        `use at most ${mostThroughput} for ${iops} IOPS`,
      ),
    );
  }
  return found;
}

const al2023SnapshotGiB = 20;

/** Refuses a boot volume into which the EKS-optimized AL2023 image does not fit. */
export function smallerThanImage({ sizeGiB }: Volume, at: string): Problem[] {
  if (sizeGiB >= al2023SnapshotGiB) return [];
  return [problem("AWS-EBS-006", `${at}.sizeGiB`, sizeGiB, `use at least ${al2023SnapshotGiB}`)];
}

/** Judges a volume by the EBS limits of its machine, where the catalogue lists the machine. */
export function volumeSpeed(volume: Volume, machineType: string, at: string): Problem[] {
  const machine = awsInstanceType(machineType);
  if (machine === undefined) return [];
  const { minIops, minThroughputMiBps } = gp3Limits();
  const mibPerMB = 1_000_000 / 1_048_576;
  const speeds = [
    {
      key: "iops",
      value: volume.iops,
      least: minIops,
      baseline: machine.ebsBaselineIops,
      burst: machine.ebsBurstIops,
    },
    {
      key: "throughputMiBps",
      value: volume.throughputMiBps,
      least: minThroughputMiBps,
      baseline: machine.ebsBaselineMBps * mibPerMB,
      burst: machine.ebsBurstMBps * mibPerMB,
    },
  ];
  return speeds.flatMap(({ key, value, least, baseline, burst }) => {
    const path = `${at}.${key}`;
    if (value <= least) return []; // the slowest gp3 volume: a remedy could not lower it
    if (value > burst) {
      return [problem("AWS-EBS-003", path, value, `use at most ${Math.floor(burst)} on ${machine.type}`)];
    }
    if (value <= baseline) return [];
    const remedy = `use at most ${Math.floor(baseline)} on ${machine.type}, or a larger machine`;
    return [problem(volume.sustained ? "AWS-EBS-004" : "AWS-EBS-005", path, value, remedy)];
  });
}
