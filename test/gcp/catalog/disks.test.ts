import { diskType, diskTypes } from "../../../src/gcp/catalog/disks";
import { machineFamilies, machineFamily } from "../../../src/gcp/catalog/machine-families";
import { gcpMachineType, gcpMachineTypes } from "../../../src/gcp/catalog/machine-types";

describe("a disk type", () => {
  it("is listed for every series that takes it", () => {
    const taken = machineFamilies().flatMap((name) => [
      ...(machineFamily(name)?.disks ?? []),
      ...(machineFamily(name)?.metalDisks ?? []),
    ]);

    expect([...new Set(taken)].sort()).toEqual([...diskTypes()].sort());
    expect(diskType("constructor")).toBeUndefined();
  });

  it.each(diskTypes())("%s is at most 64 TiB, and comes with no more speed than it can have", (name) => {
    const facts = diskType(name);
    const speeds = [facts?.provisions?.iops, facts?.provisions?.throughputMiBps].flatMap(
      (speed) => speed ?? [],
    );

    expect(facts?.minSizeGiB).toBeLessThan(facts?.maxSizeGiB ?? 0);
    expect(facts?.maxSizeGiB).toBeLessThanOrEqual(65_536);
    expect(speeds.filter(({ included = 0, max }) => included > max)).toEqual([]);
  });

  it("that a machine starts from is among those of every machine whose disks were read", () => {
    const without = gcpMachineTypes().filter((type) => {
      const { disks = [] } = gcpMachineType(type) ?? {};
      return disks.length > 0 && !disks.some((disk) => diskType(disk)?.boot === true);
    });

    expect(without).toEqual([]);
  });

  it("of Hyperdisk Balanced comes with 3000 IOPS and sustains 160 000", () => {
    expect(diskType("hyperdisk-balanced")?.provisions).toEqual({
      iops: { included: 3000, max: 160_000 },
      throughputMiBps: { included: 140, max: 2400 },
    });
  });
});
