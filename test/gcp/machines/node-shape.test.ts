import fc from "fast-check";
import { gcpMachineType, gcpMachineTypes } from "../../../src/gcp/catalog/machine-types";
import { gcpMachineShape, gkeNodeShape, kubeReservedMiB } from "../../../src/gcp/machines/spec/node-shape";
import { gkeTuningRules } from "../../../src/tuning/rules/gke";
import { renderGke } from "../../../src/tuning/targets/gke";

const nodes = { podsPerNode: 32, kubernetesVersion: "1.35" };

describe("the shape of a node of GKE", () => {
  it("has the cores, memory and driver of its machine type", () => {
    expect(gkeNodeShape({ ...nodes, machine: "c3-standard-176" })).toEqual({
      machine: "c3-standard-176",
      architecture: "x86_64",
      distribution: "debian",
      cpus: { cores: 88, threadsPerCore: 2, siblings: "split", numaNodes: 4 },
      threadsPerCoreOptions: [1, 2],
      memoryMiB: 704 * 1024,
      nic: "gve",
      nicQueues: undefined,
      clockDevice: "/dev/ptp_kvm",
      kubernetesMinor: 35,
      podsPerNode: 32,
      kubeReservedMiB: 21_341,
    });
  });

  it("offers no choice of threads where SMT is off already", () => {
    expect(gkeNodeShape({ ...nodes, machine: "h3-standard-88" })).toMatchObject({
      cpus: { cores: 88, threadsPerCore: 1 },
      threadsPerCoreOptions: [],
    });
  });

  it("knows the architecture of a machine type that is not listed, and no more", () => {
    expect(gkeNodeShape({ ...nodes, machine: "c4a-standard-72" })).toMatchObject({
      architecture: "arm64",
      cpus: undefined,
      memoryMiB: undefined,
      threadsPerCoreOptions: [],
    });
  });

  it("lets a profile switch SMT off, and refuses gigabyte pages where GKE has none", () => {
    const profile = { preset: "tradingEngine", smt: "off", hugePages: [{ size: "1Gi", count: 4 }] } as const;
    const c3 = gkeNodeShape({ ...nodes, machine: "c3-standard-44" });
    const c2 = gkeNodeShape({ ...nodes, machine: "c2-standard-30" });

    expect(renderGke(profile, c3).properties.nodeConfig.advancedMachineFeatures).toEqual({
      threadsPerCore: 1,
    });
    expect(gkeTuningRules(profile, c3, "tuning").map(({ code }) => code)).toEqual([]);
    expect(gkeTuningRules(profile, c2, "tuning").map(({ code }) => code)).toEqual(["TUNE-022"]);
  });

  it.each(gcpMachineTypes())("of %s leaves most of its memory to its pods", (machine) => {
    const { memoryMiB = 0, kubeReservedMiB: reserved } = gkeNodeShape({ ...nodes, machine });

    expect(memoryMiB).toBe(gcpMachineType(machine)?.memoryMiB);
    expect(reserved).toBeLessThan(memoryMiB / 3);
  });
});

describe("the shape of a metal machine", () => {
  it("has the interface of metal, with the queues that no setting changes, and no clock of a hypervisor", () => {
    expect(gcpMachineShape({ machine: "c3-standard-192-metal" })).toMatchObject({
      nic: "idpf",
      nicQueues: 16,
      hardwareClock: false,
    });
  });
});

describe("the memory that GKE reserves", () => {
  it.each([
    [512, 255],
    [4 * 1024, 1024],
    [8 * 1024, 1844],
    [16 * 1024, 2663],
    [128 * 1024, 9544],
  ])("of %d MiB is %d MiB", (memory, reserved) => {
    expect(kubeReservedMiB(memory)).toBe(reserved);
  });

  it("grows with memory, and less than it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 4_000_000 }), fc.nat(1_000_000), (memory, more) => {
        const grown = kubeReservedMiB(memory + more) - kubeReservedMiB(memory);

        expect(grown).toBeGreaterThanOrEqual(0);
        expect(grown).toBeLessThanOrEqual(more / 4 + 1);
      }),
    );
  });
});
