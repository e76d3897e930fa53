import type { Volume } from "../../../src/aws/machines/spec/pool-schema";
import { volumeLimits, volumeSpeed } from "../../../src/aws/machines/spec/volume-rules";

const defaults: Volume = { sizeGiB: 100, iops: 3000, throughputMiBps: 125, sustained: false };

const limitsOf = (own: Partial<Volume>): string[] =>
  volumeLimits({ ...defaults, ...own }, "volume").map(({ code, path }) => `${code} ${path}`);

/** On a machine of 12 000 to 40 000 IOPS and of 312.5 to 1250 MB/s, which are 298 to 1192 MiB/s. */
const speedsOf = (own: Partial<Volume>): string[] =>
  volumeSpeed({ ...defaults, ...own }, "m7i.2xlarge", "volume").map(({ code, path }) => `${code} ${path}`);

describe("a gp3 volume", () => {
  it.each<[string, Partial<Volume>]>([
    ["the smallest", { sizeGiB: 1 }],
    ["the largest", { sizeGiB: 65_536 }],
    ["the most operations", { sizeGiB: 160, iops: 80_000 }],
    ["the most throughput", { iops: 8000, throughputMiBps: 2000 }],
    ["the most operations for its size", { sizeGiB: 32, iops: 16_000 }],
    ["the included operations, however small it is", { sizeGiB: 5, iops: 3000 }],
    ["the most throughput for its operations", { iops: 4000, throughputMiBps: 1000 }],
  ])("may have %s", (_, own) => {
    expect(limitsOf(own)).toEqual([]);
  });

  it.each<[string, Partial<Volume>, string]>([
    ["a GiB more than the largest", { sizeGiB: 65_537 }, "AWS-EBS-001 volume.sizeGiB"],
    ["fewer operations than are included", { iops: 2999 }, "AWS-EBS-001 volume.iops"],
    ["more operations than any", { sizeGiB: 1000, iops: 80_001 }, "AWS-EBS-001 volume.iops"],
    ["less throughput than is included", { throughputMiBps: 124 }, "AWS-EBS-001 volume.throughputMiBps"],
    [
      "more throughput than any",
      { iops: 16_000, throughputMiBps: 2001 },
      "AWS-EBS-001 volume.throughputMiBps",
    ],
    ["an operation more than its size carries", { sizeGiB: 32, iops: 16_001 }, "AWS-EBS-002 volume.iops"],
    [
      "more throughput than its operations carry",
      { iops: 4000, throughputMiBps: 1001 },
      "AWS-EBS-002 volume.throughputMiBps",
    ],
  ])("may not have %s", (_, own, problem) => {
    expect(limitsOf(own)).toEqual([problem]);
  });
});

describe("a volume on a machine", () => {
  it.each<[string, Partial<Volume>]>([
    ["the machine's baseline of operations", { iops: 12_000, sustained: true }],
    ["the machine's baseline of throughput", { throughputMiBps: 298, sustained: true }],
  ])("may load %s all day", (_, own) => {
    expect(speedsOf(own)).toEqual([]);
  });

  it.each<[string, Partial<Volume>, string]>([
    ["operations above the baseline", { iops: 12_001 }, "AWS-EBS-005 volume.iops"],
    ["operations of the whole burst", { iops: 40_000 }, "AWS-EBS-005 volume.iops"],
    ["throughput above the baseline", { throughputMiBps: 299 }, "AWS-EBS-005 volume.throughputMiBps"],
    ["throughput of the whole burst", { throughputMiBps: 1192 }, "AWS-EBS-005 volume.throughputMiBps"],
    ["a steady load above the baseline", { iops: 12_001, sustained: true }, "AWS-EBS-004 volume.iops"],
    ["operations above the burst", { iops: 40_001 }, "AWS-EBS-003 volume.iops"],
    ["throughput above the burst", { throughputMiBps: 1193 }, "AWS-EBS-003 volume.throughputMiBps"],
  ])("is told of %s", (_, own, problem) => {
    expect(speedsOf(own)).toEqual([problem]);
  });

  it("is accepted at the included speed, however slow the machine", () => {
    expect(volumeSpeed({ ...defaults, sustained: true }, "hpc7a.96xlarge", "volume")).toEqual([]);
  });

  it("is not judged by a machine that the catalogue does not list", () => {
    expect(volumeSpeed({ ...defaults, iops: 80_000, sustained: true }, "c9i.large", "volume")).toEqual([]);
  });
});
