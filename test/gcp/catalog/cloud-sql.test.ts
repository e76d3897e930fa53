import fc from "fast-check";
import {
  customMachineFaults,
  defaultEdition,
  editionLimits,
  minSqlDiskGiB,
  nearestCustomMachine,
  predefinedSqlTiers,
  sqlDiskTypes,
  sqlTier,
  sqlVersions,
  type CustomMachine,
} from "../../../src/gcp/catalog/cloud-sql";

const machine: fc.Arbitrary<CustomMachine> = fc.record({
  vcpus: fc.integer({ min: 1, max: 200 }),
  memoryMiB: fc.integer({ min: 1, max: 2_000_000 }),
});

describe("a tier of Cloud SQL", () => {
  it("that is custom says its vCPUs and memory, and is of the edition ENTERPRISE", () => {
    expect(sqlTier("db-custom-4-15360")).toEqual({
      tier: "db-custom-4-15360",
      kind: "custom",
      edition: "ENTERPRISE",
      disks: ["PD_SSD", "PD_HDD"],
      vcpus: 4,
      memoryMiB: 15_360,
      maxDiskGiB: 65_536,
    });
  });

  it("of N4 takes Hyperdisk only", () => {
    expect(sqlTier("db-custom-N4-8-32768")?.disks).toEqual(["HYPERDISK_BALANCED"]);
  });

  it("that is optimised for performance is of the edition ENTERPRISE_PLUS", () => {
    expect(sqlTier("db-perf-optimized-N-16")).toMatchObject({
      kind: "predefined",
      edition: "ENTERPRISE_PLUS",
      vcpus: 16,
      memoryMiB: 128 * 1024,
    });
  });

  it("that shares a core has a smaller disk", () => {
    expect(sqlTier("db-f1-micro")).toMatchObject({ vcpus: null, maxDiskGiB: 3054 });
  });

  it.each([
    "db-n1-standard-4",
    "db-custom-4",
    "db-custom-04-15360",
    "db-custom-4-15360-x",
    "constructor",
    "",
  ])("%j is none", (tier) => {
    expect(sqlTier(tier)).toBeUndefined();
  });

  it.each(predefinedSqlTiers())("%s has the vCPUs of its name and 8 GiB each, or is the largest", (name) => {
    const tier = sqlTier(name);
    const gibPerVcpu = (tier?.memoryMiB ?? 0) / 1024 / (tier?.vcpus ?? 1);

    if (tier?.vcpus === null) return expect(tier.edition).toBe("ENTERPRISE");
    expect(name.endsWith(`-${tier?.vcpus}`)).toBe(true);
    expect(gibPerVcpu).toBe(name === "db-perf-optimized-N-128" ? 6.75 : 8);
  });

  it("is read back from the name of any custom machine", () => {
    fc.assert(
      fc.property(machine, ({ vcpus, memoryMiB }) => {
        expect(sqlTier(`db-custom-${vcpus}-${memoryMiB}`)).toMatchObject({ vcpus, memoryMiB });
      }),
    );
  });
});

describe("a custom machine", () => {
  it.each([
    [1, 3840],
    [1, 6656],
    [2, 3840],
    [10, 9216],
    [96, 638_976],
  ])("of %d vCPUs and %d MiB is taken", (vcpus, memoryMiB) => {
    expect(customMachineFaults({ vcpus, memoryMiB })).toEqual([]);
  });

  it.each([
    [3, 15_360, "vCPUs are 1 or an even number up to 96"],
    [98, 100_096, "vCPUs are 1 or an even number up to 96"],
    [4, 15_000, "memory is a multiple of 256 MiB"],
    [1, 3584, "memory is 3840 MiB or more for 1 vCPUs"],
    [10, 8960, "memory is 9216 MiB or more for 10 vCPUs"],
    [1, 6912, "memory is 6656 MiB or less for 1 vCPUs"],
  ])("of %d vCPUs and %d MiB is refused: %s", (vcpus, memoryMiB, fault) => {
    expect(customMachineFaults({ vcpus, memoryMiB })).toEqual([fault]);
  });

  it("that is nearest is taken, has enough vCPUs where there are as many, and is itself nearest", () => {
    fc.assert(
      fc.property(machine, (wanted) => {
        const near = nearestCustomMachine(wanted);

        expect(customMachineFaults(near)).toEqual([]);
        expect(near.vcpus).toBeGreaterThanOrEqual(Math.min(wanted.vcpus, 96));
        expect(nearestCustomMachine(near)).toEqual(near);
      }),
    );
  });

  it("that is taken is its own nearest", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 48 }), fc.nat(19), (pairs, steps) => {
        const vcpus = 2 * pairs;
        const taken = { vcpus, memoryMiB: vcpus * 2048 + 256 * steps };
        fc.pre(customMachineFaults(taken).length === 0);

        expect(nearestCustomMachine(taken)).toEqual(taken);
      }),
    );
  });
});

describe("the editions", () => {
  it("keep transaction logs for a week and for five", () => {
    expect(editionLimits("ENTERPRISE").maxTransactionLogDays).toBe(7);
    expect(editionLimits("ENTERPRISE_PLUS").maxTransactionLogDays).toBe(35);
  });

  it("are ENTERPRISE_PLUS for who states none from PostgreSQL 16 on", () => {
    expect(sqlVersions().map(defaultEdition)).toEqual([
      ...Array<string>(4).fill("ENTERPRISE"),
      ...Array<string>(3).fill("ENTERPRISE_PLUS"),
    ]);
  });
});

describe("the disks", () => {
  it("are 10 GiB or more, Hyperdisk 20", () => {
    expect(sqlDiskTypes.map(minSqlDiskGiB)).toEqual([10, 10, 20]);
  });
});
