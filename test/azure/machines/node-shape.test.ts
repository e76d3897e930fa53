import { machineFamilies, machineFamily } from "../../../src/azure/catalog/machine-families";
import { sizesOfFamily } from "../../../src/azure/catalog/machine-sizes";
import { aksNodeShape, kubeReservedMiB } from "../../../src/azure/machines/spec/node-shape";
import { aksOsOf } from "../../../src/azure/machines/spec/rendering";

describe("the memory that AKS reserves", () => {
  it("is that of its documentation's examples", () => {
    expect(kubeReservedMiB(30, 8)).toBe(650);
    expect(kubeReservedMiB(70, 4)).toBe(1024);
  });

  it("does not shrink with pods", () => {
    expect(kubeReservedMiB(110, 256)).toBeGreaterThan(kubeReservedMiB(32, 256));
  });
});

describe("the shape of a node of AKS", () => {
  it("has whole cores on a series without SMT, and the kernel's number of its Kubernetes", () => {
    expect(aksNodeShape({ machine: "Standard_F16ams_v6", podsPerNode: 32, version: "1.35.4" })).toMatchObject(
      {
        cpus: { cores: 16, threadsPerCore: 1 },
        memoryMiB: 128 * 1024,
        nic: "mlx5_core",
        kubernetesMinor: 35,
        podsPerNode: 32,
        kubeReservedMiB: 690,
      },
    );
  });

  it("knows no cores of a size that the catalogue does not list", () => {
    expect(
      aksNodeShape({ machine: "Standard_Z99_v9", podsPerNode: 32, version: "1.35.4" }).cpus,
    ).toBeUndefined();
  });

  it.each(machineFamilies())("has the driver of a card of the series %s", (family) => {
    const [machine = ""] = sizesOfFamily(family);
    const drivers = machineFamily(family)?.nicDrivers ?? ["mlx5"];

    expect(drivers.map((driver) => (driver === "mlx5" ? "mlx5_core" : driver))).toContain(
      aksNodeShape({ machine, podsPerNode: 30, version: "1.35.4" }).nic,
    );
  });
});

describe("the operating system of an image", () => {
  it("is Ubuntu 24.04 from Kubernetes 1.35 on", () => {
    const of = (version: string, os: "ubuntu" | "azure-linux" = "ubuntu") =>
      aksOsOf({ kind: "newest", os, version });

    expect(of("1.34.9")).toBe("ubuntu-22.04");
    expect(of("1.35.0")).toBe("ubuntu-24.04");
    expect(of("1.34.9", "azure-linux")).toBe("azure-linux-3");
  });
});
