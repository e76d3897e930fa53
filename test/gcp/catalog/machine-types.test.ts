import { didYouMean } from "../../../src/core/suggest";
import { machineFamilies, machineFamily } from "../../../src/gcp/catalog/machine-families";
import {
  gcpMachineType,
  gcpMachineTypes,
  maintenanceOf,
  typesOfFamily,
  type GcpMachineType,
} from "../../../src/gcp/catalog/machine-types";

function known(type: string): GcpMachineType {
  const facts = gcpMachineType(type);
  if (facts === undefined) throw new Error(`${type} is not in the catalogue`);
  return facts;
}

const all = gcpMachineTypes().map(known);
const names = (types: readonly GcpMachineType[]): readonly string[] => types.map(({ type }) => type);

describe("the facts of a machine type", () => {
  it("describe c3-standard-44 with two threads a core and a Tier_1 figure", () => {
    expect(gcpMachineType("c3-standard-44")).toMatchObject({
      type: "c3-standard-44",
      vcpus: 44,
      cores: 22,
      memoryMiB: 176 * 1024,
      egressGbps: 32,
      tier1Gbps: 50,
      localSsd: { kind: "none" },
      sharedCore: false,
      bareMetal: false,
    });
  });

  it("let the owner of c2-standard-16 choose 2, 4 or 8 local SSDs", () => {
    expect(known("c2-standard-16").localSsd).toEqual({ kind: "chosen", counts: [2, 4, 8], sizeGiB: 375 });
    expect(known("c2-standard-16")).not.toHaveProperty("tier1Gbps");
  });

  it("fix the local SSDs of a type that ends in -lssd", () => {
    expect(known("c3-standard-88-lssd").localSsd).toEqual({ kind: "fixed", count: 16, sizeGiB: 375 });
    expect(known("c4-highmem-288-lssd-metal").localSsd).toEqual({ kind: "fixed", count: 6, sizeGiB: 3000 });
  });

  it("give Tier_1 to c4-standard-48 and not to the same size with local SSDs", () => {
    expect(known("c4-standard-48").tier1Gbps).toBe(50);
    expect(known("c4-standard-48-lssd")).not.toHaveProperty("tier1Gbps");
    expect(known("c4-standard-288-lssd").tier1Gbps).toBe(200);
  });

  it("count a core for each vCPU of H3, which has no SMT", () => {
    expect(known("h3-standard-88")).toMatchObject({ vcpus: 88, cores: 88 });
  });

  it("give C4 no persistent disk, and Hyperdisk Extreme from 96 vCPUs on", () => {
    expect(known("c4-standard-48").disks).not.toContain("hyperdisk-extreme");
    expect(known("c4-standard-96").disks).toContain("hyperdisk-extreme");
    expect(known("c4-standard-96").disks.filter((disk) => disk.startsWith("pd-"))).toEqual([]);
  });

  it("give a metal size the disks of metal", () => {
    expect(known("c3-standard-192-metal")).toMatchObject({
      bareMetal: true,
      disks: ["hyperdisk-balanced", "hyperdisk-extreme", "hyperdisk-ml"],
    });
  });

  it.each(["c3-standard-45", "c99-standard-8", "constructor", "c2", "n2-custom-4-8192"])(
    "are absent for %s",
    (type) => {
      expect(gcpMachineType(type)).toBeUndefined();
    },
  );

  it("are near enough for a slip of the pen to be named", () => {
    expect(didYouMean("c3-standart-44", gcpMachineTypes())).toBe('did you mean "c3-standard-44"?');
  });
});

describe("every machine type", () => {
  it("states its vCPUs in its name, unless it shares a core", () => {
    const other = all.filter(
      ({ type, vcpus, sharedCore }) => !sharedCore && type.split("-")[2] !== String(vcpus),
    );

    expect(names(other)).toEqual([]);
  });

  it("has the memory of its class: 1 to 3, 3 to 4 or 6 to 8 GiB a vCPU, and metal of C3 and C4D a little more", () => {
    const perVcpu = { highcpu: [1, 3], standard: [3.5, 4], highmem: [6.75, 8] } as const;
    const other = all.filter(({ type, vcpus, memoryMiB, sharedCore }) => {
      const [least, most] = perVcpu[type.split("-")[1] as keyof typeof perVcpu] ?? [0, 0];
      const gib = memoryMiB / 1024 / vcpus;
      return !sharedCore && (gib < least || gib > most);
    });

    expect(names(other)).toEqual([]);
  });

  it("sends no less with Tier_1 than without, never more than 200 Gbit/s", () => {
    const other = all.filter(
      ({ egressGbps, tier1Gbps }) => (tier1Gbps ?? 200) < (egressGbps ?? 0) || (tier1Gbps ?? 0) > 200,
    );

    expect(names(other)).toEqual([]);
  });

  it("sends no less than a smaller one of its series and class", () => {
    const other = all.filter((larger) =>
      all.some(
        (smaller) =>
          classOf(smaller) === classOf(larger) &&
          smaller.vcpus < larger.vcpus &&
          (smaller.egressGbps ?? 0) > (larger.egressGbps ?? Infinity),
      ),
    );

    expect(names(other)).toEqual([]);
  });

  it("has a known egress, but for one of Z3", () => {
    expect(names(all.filter(({ egressGbps }) => egressGbps === null))).toEqual([
      "z3-highmem-14-standardlssd",
    ]);
  });

  it("offers local SSDs in rising numbers up to 24, of which a larger size has no smaller ones more", () => {
    const chosen = all.flatMap(({ type, vcpus, localSsd, family: { family } }) =>
      localSsd.kind === "chosen" ? [{ type, vcpus, family, counts: localSsd.counts }] : [],
    );

    expect(chosen).toHaveLength(5 + 21 + 29);
    for (const { counts } of chosen) {
      expect(counts).toEqual([...new Set(counts)].sort((one, other) => one - other));
      expect(counts.filter((count) => ![1, 2, 4, 8, 16, 24].includes(count))).toEqual([]);
    }
    for (const { family, vcpus, counts } of chosen) {
      const smaller = chosen.filter((other) => other.family === family && other.vcpus < vcpus);
      expect(smaller.filter((other) => Math.min(...other.counts) > Math.min(...counts))).toEqual([]);
    }
  });

  it("brings local SSDs along exactly if its name says so", () => {
    const other = all.filter(({ type, localSsd }) => (localSsd.kind === "fixed") !== type.includes("lssd"));

    expect(names(other)).toEqual([]);
  });

  it("with -lssd has the vCPUs, memory and egress of the type without", () => {
    const plain = (type: string): GcpMachineType | undefined => gcpMachineType(type.replace("-lssd", ""));
    const other = all.filter(({ type, vcpus, memoryMiB, egressGbps }) => {
      const twin = plain(type);
      return (
        type.includes("-lssd") &&
        (twin?.vcpus !== vcpus || twin.memoryMiB !== memoryMiB || twin.egressGbps !== egressGbps)
      );
    });

    expect(names(other)).toEqual([]);
  });

  it("has a disk to start from, where its series' disks were read", () => {
    const other = all.filter(({ disks, family: { verified } }) => verified && disks.length === 0);

    expect(names(other)).toEqual([]);
  });
});

describe("the series", () => {
  it("are those of the machine types, and none is empty", () => {
    expect(machineFamilies()).toEqual([...machineFamilies()].sort());
    expect([...new Set(all.map(({ family: { family } }) => family))].sort()).toEqual(machineFamilies());
    expect(typesOfFamily("c99")).toEqual([]);
    expect(machineFamily("constructor")).toBeUndefined();
  });

  it("have Tier_1 only where they may have gVNIC, as has every one that is not E2", () => {
    expect(machineFamilies().filter((name) => machineFamily(name)?.gvnic === "optional")).toEqual([
      "c2",
      "c2d",
      "e2",
      "n2",
    ]);
    expect(typesOfFamily("e2").filter((type) => known(type).tier1Gbps !== undefined)).toEqual([]);
    expect(typesOfFamily("h3").filter((type) => known(type).tier1Gbps !== undefined)).toEqual([]);
  });

  it("take compact placement on GKE, but for C4, which Compute Engine alone is said to take", () => {
    expect(machineFamily("c3")?.compactPlacement).toEqual({ on: "gke" });
    expect(machineFamily("c4d")?.compactPlacement?.fromGke).toBe("1.33.0-gke.1439000");
    expect(machineFamily("c4")?.compactPlacement?.on).toBe("compute-engine");
    expect(machineFamily("e2")).not.toHaveProperty("compactPlacement");
  });

  it.each(machineFamilies())(
    "say of %s from which size on it takes Hyperdisk Extreme, if it does",
    (name) => {
      const facts = machineFamily(name);

      expect(facts?.disks.includes("hyperdisk-extreme")).toBe(facts?.hyperdiskExtremeFromVcpus !== undefined);
    },
  );
});

describe("the maintenance of a machine type", () => {
  it.each([
    ["c2-standard-30", "live-migrate", "60 seconds", false],
    ["c3-standard-44", "live-migrate", "7 days", false],
    ["c3-standard-44-lssd", "live-migrate", "7 days", true],
    ["c3-highcpu-176", "live-migrate", "7 days", true],
    ["c3-standard-192-metal", "terminate", "7 days", true],
    ["c4-standard-144", "live-migrate", "7 days", false],
    ["c4-standard-192", "live-migrate", "7 days", true],
    ["h4d-standard-192", "terminate", "7 days", true],
  ])("of %s is to %s after %s, on demand %s", (type, behaviour, notice, onDemand) => {
    expect(maintenanceOf(known(type))).toEqual({ behaviour, notice, onDemand });
  });

  it("is unknown where no page of the series has it", () => {
    expect(maintenanceOf(known("n2-standard-8"))).toBeUndefined();
  });
});

function classOf({ type }: GcpMachineType): string {
  return type.replace(/-\d+/, "");
}
