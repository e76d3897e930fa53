import { didYouMean } from "../../../src/core/suggest";
import { machineFamilies, machineFamily } from "../../../src/azure/catalog/machine-families";
import {
  hasInfiniband,
  machineSize,
  machineSizes,
  remoteDiskCaps,
  sizesOfFamily,
  type MachineSize,
} from "../../../src/azure/catalog/machine-sizes";

function known(size: string): MachineSize {
  const facts = machineSize(size);
  if (facts === undefined) throw new Error(`${size} is not in the catalogue`);
  return facts;
}

const all = machineSizes().map(known);
const names = (sizes: readonly MachineSize[]): readonly string[] => sizes.map(({ size }) => size);

describe("the facts of a size", () => {
  it("describe Standard_F16ams_v6 with a core for each vCPU", () => {
    expect(machineSize("Standard_F16ams_v6")).toMatchObject({
      quotaFamily: "StandardFamsv6Family",
      vcpus: 16,
      cores: 16,
      memoryGiB: 128,
      maxNics: 8,
      networkMbps: 16_000,
      maxDataDisks: 32,
      remoteDisks: { premium: { iops: 30_400, mbps: 720 }, ultra: { iops: 60_800, mbps: 720 } },
    });
    expect(known("Standard_F16ams_v6")).not.toHaveProperty("localNvme");
  });

  it("count half a core for each vCPU of the guide's size, which Azure switches off", () => {
    expect(known("Standard_F16s_v2")).toMatchObject({
      vcpus: 16,
      cores: 8,
      tempDiskGiB: 128,
      family: { retires: "2028-11-15", nicDrivers: ["mlx5", "mana"] },
    });
  });

  it("count no cores where no source tells the threads of a core", () => {
    expect(known("Standard_FX16mds_v2")).not.toHaveProperty("cores");
  });

  it("give a constrained size the memory, disks and network of the size that it constrains", () => {
    const { vcpus, constrains, ...rest } = known("Standard_FX16-8mds_v2");
    const base = known("Standard_FX16mds_v2");

    expect({ vcpus, constrains }).toEqual({ vcpus: 8, constrains: "Standard_FX16mds_v2" });
    expect({ ...rest, size: base.size, vcpus: base.vcpus }).toEqual(base);
  });

  it("count the vCPUs of an isolated size under a quota of its own", () => {
    expect(known("Standard_E104ids_v5").quotaFamily).toBe("standardEIDSv5Family");
    expect(known("Standard_E96ds_v5").quotaFamily).toBe("standardEDSv5Family");
  });

  it("have more local disk on Lsv3 than its SCSI disk for swap", () => {
    expect(known("Standard_L16s_v3")).toMatchObject({
      tempDiskGiB: 160,
      localNvme: { count: 2, sizeGiB: 1788 },
    });
  });

  it.each(["Standard_F17s_v2", "F16s_v2", "Standard_FX16-3mds_v2", "constructor", "standard_f16s_v2"])(
    "are absent for %s",
    (size) => {
      expect(machineSize(size)).toBeUndefined();
    },
  );

  it("are near enough for a slip of the pen to be named", () => {
    expect(didYouMean("Standard_F16amsv6", machineSizes())).toBe('did you mean "Standard_F16ams_v6"?');
  });
});

describe("the remote disks of a machine", () => {
  it("are slower over SCSI where the size has NVMe too", () => {
    const size = known("Standard_E16bds_v5");

    expect(remoteDiskCaps(size, "ultra", "NVMe")).toEqual({ iops: 88_400, mbps: 2300 });
    expect(remoteDiskCaps(size, "ultra", "SCSI")).toEqual({ iops: 64_800, mbps: 1370 });
  });

  it("do for Ultra Disks what they do for Premium SSDs, where the page does not tell them apart", () => {
    expect(remoteDiskCaps(known("Standard_D16s_v5"), "ultra")).toEqual({ iops: 25_600, mbps: 600 });
    expect(remoteDiskCaps(known("Standard_L8s_v3"), "ultra", "SCSI")).toEqual({ iops: 12_800, mbps: 290 });
  });

  it("have no figures on HPC, and on every other size at least those of Premium SSDs", () => {
    const without = all.filter((size) => remoteDiskCaps(size, "premium") === undefined);

    expect([...new Set(without.map(({ family: { family } }) => family))]).toEqual(["HBv3", "HBv4", "HX"]);
    expect(
      all.filter(({ remoteDisks }) => (remoteDisks?.ultra.iops ?? 0) < (remoteDisks?.premium.iops ?? 0)),
    ).toEqual([]);
  });
});

describe("every size", () => {
  it("states its vCPUs in its name", () => {
    const stated = (size: string): number =>
      Number(/^Standard_[A-Z]+\d+-(\d+)/.exec(size)?.[1] ?? /^Standard_[A-Z]+(\d+)/.exec(size)?.[1]);

    expect(names(all.filter(({ size, vcpus }) => stated(size) !== vcpus))).toEqual([]);
  });

  it("has local disks exactly if its name has a d, but for L, HPC and Fsv2", () => {
    const other = all.filter(
      ({ size, family: { family }, localNvme, tempDiskGiB }) =>
        !/^(L|H|Fsv2)/.test(family) &&
        /[0-9]i?[abm]*d/.test(size.replace(/^Standard_[A-Z]+/, "")) !==
          (localNvme !== undefined || tempDiskGiB !== undefined),
    );

    expect(names(other)).toEqual([]);
  });

  it("has no less network, memory or disk speed than a smaller one of its series", () => {
    const whole = all.filter(({ constrains }) => constrains === undefined);
    const worse = whole.filter((larger) =>
      whole.some(
        (smaller) =>
          smaller.family.family === larger.family.family &&
          smaller.vcpus < larger.vcpus &&
          (smaller.networkMbps > larger.networkMbps ||
            smaller.memoryGiB > larger.memoryGiB ||
            (smaller.remoteDisks?.ultra.iops ?? 0) > (larger.remoteDisks?.ultra.iops ?? 0)),
      ),
    );

    expect(names(worse)).toEqual([]);
  });

  it("with an r in its name, and no other, has InfiniBand", () => {
    expect(names(all.filter((size) => hasInfiniband(size) !== /\d(-\d+)?r/.test(size.size)))).toEqual([]);
  });

  it("stands once", () => {
    expect(new Set(machineSizes()).size).toBe(machineSizes().length);
  });
});

describe("the series", () => {
  it("are those of the sizes, and none is empty", () => {
    expect(machineFamilies()).toEqual([...machineFamilies()].sort());
    expect([...new Set(all.map(({ family: { family } }) => family))].sort()).toEqual(machineFamilies());
    expect(sizesOfFamily("Dsv9")).toEqual([]);
    expect(machineFamily("constructor")).toBeUndefined();
  });

  it("start images of generation 2 where the disk controller is NVMe", () => {
    const other = machineFamilies().filter((name) => {
      const { diskControllers, generations } = machineFamily(name) ?? {};
      return diskControllers?.includes("NVMe") === true && generations?.includes(2) !== true;
    });

    expect(other).toEqual([]);
  });

  it("without SMT are those of AMD whose vCPU is a core", () => {
    expect(machineFamilies().filter((name) => machineFamily(name)?.threadsPerCore === 1)).toEqual([
      "Falsv6",
      "Famsv6",
      "Famsv7",
      "Fasv6",
      "HBv3",
      "HBv4",
      "HX",
    ]);
  });

  it("of HPC pause for no maintenance, and cannot be reserved", () => {
    for (const name of ["HBv3", "HBv4", "HX"]) {
      expect(machineFamily(name)).toMatchObject({
        liveMigration: false,
        memoryPreservingUpdates: false,
        capacityReservation: "no",
        numaNodes: 4,
      });
    }
  });
});
