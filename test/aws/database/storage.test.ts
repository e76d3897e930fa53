import fc from "fast-check";
import type { DatabaseStorage } from "../../../src/aws/database/spec/schema";
import { storageFaults } from "../../../src/aws/database/spec/storage";

const build = { version: "17.9", machine: "db.m7i.48xlarge" };
const codesOf = (storage: DatabaseStorage, own: object = {}): string[] =>
  storageFaults({ ...build, ...own, storage }, "storage").map(({ code, path }) => `${code} ${path}`);

const io2 = (own: object): DatabaseStorage => ({
  type: "io2",
  sizeGiB: 1000,
  iops: 32_000,
  logVolume: "shared",
  ...own,
});
const gp3 = (own: object): DatabaseStorage => ({ type: "gp3", sizeGiB: 1000, ...own });

describe("storage of a database", () => {
  it.each<[string, DatabaseStorage]>([
    ["the minimum of io2", io2({ sizeGiB: 100, iops: 1000 })],
    ["as many IOPS as its machine sustains", io2({ iops: 240_000 })],
    [
      "the most IOPS that io1 allows for its size",
      { ...io2({ iops: 50_000 }), type: "io1" } as DatabaseStorage,
    ],
    [
      "the fewest IOPS that io1 allows for its size",
      { ...io2({ sizeGiB: 4000, iops: 2000 }), type: "io1" } as DatabaseStorage,
    ],
    ["the minimum speed of striped gp3", gp3({ sizeGiB: 400, iops: 12_000, throughputMiBps: 500 })],
    ["the most throughput that the included IOPS allow", gp3({ throughputMiBps: 3000 })],
    ["a tenth to grow", io2({ maxSizeGiB: 1100 })],
    ["growth to the largest size", io2({ maxSizeGiB: 65_536 })],
    ["the largest size without advice on the log volume", io2({ sizeGiB: 5119 })],
  ])("may have %s", (_, storage) => {
    expect(codesOf(storage)).toEqual([]);
  });

  it.each<[string, DatabaseStorage, string]>([
    ["a GiB below the minimum", io2({ sizeGiB: 99, iops: 1000 }), "AWS-RDS-002 storage.sizeGiB"],
    ["one IOPS below the minimum", io2({ sizeGiB: 100, iops: 999 }), "AWS-RDS-002 storage.iops"],
    ["one IOPS more than its machine sustains", io2({ iops: 240_001 }), "AWS-RDS-001 storage.iops"],
    [
      "one IOPS too many for its size of io1",
      { ...io2({ iops: 50_001 }), type: "io1" } as DatabaseStorage,
      "AWS-RDS-002 storage.iops",
    ],
    ["a speed below 400 GiB", gp3({ sizeGiB: 399, iops: 12_000 }), "AWS-RDS-003 storage.iops"],
    [
      "less throughput than gp3 includes",
      gp3({ throughputMiBps: 499 }),
      "AWS-RDS-003 storage.throughputMiBps",
    ],
    [
      "more throughput than its IOPS allow",
      gp3({ throughputMiBps: 3001 }),
      "AWS-RDS-002 storage.throughputMiBps",
    ],
    ["growth beyond the largest size", io2({ maxSizeGiB: 65_537 }), "AWS-RDS-002 storage.maxSizeGiB"],
    ["less than a tenth to grow", io2({ maxSizeGiB: 1099 }), "AWS-RDS-005 storage.maxSizeGiB"],
    ["five terabytes with a shared log volume", io2({ sizeGiB: 5120 }), "AWS-RDS-007 storage.logVolume"],
  ])("is refused or advised on for %s", (_, storage, code) => {
    expect(codesOf(storage)).toEqual([code]);
  });

  it.each([
    ["14.7", []],
    ["14.6", ["AWS-RDS-006 storage.logVolume"]],
    ["15.17", []],
  ])("with a dedicated log volume and PostgreSQL %s raises %j", (version, codes) => {
    expect(codesOf(io2({ logVolume: "dedicated" }), { version })).toEqual(codes);
  });

  it("is not checked against a machine that the catalogue does not list", () => {
    expect(codesOf(io2({ iops: 256_000 }), { machine: "db.r9i.large" })).toEqual([]);
  });

  it("that is fast enough for a machine is so for every faster one", () => {
    const machines = [
      "db.r7i.large",
      "db.r7i.4xlarge",
      "db.r7i.8xlarge",
      "db.r7i.24xlarge",
      "db.r7i.48xlarge",
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 256_000 }), (iops) => {
        const refused = machines.map((machine) => codesOf(io2({ iops }), { machine }).length);
        expect(refused).toEqual([...refused].sort((a, b) => b - a));
      }),
    );
  });
});
