import { machineRenderingOf } from "../../../src/azure/machines/spec/machine-rendering";
import { machineShape } from "../../../src/azure/machines/spec/machine-shape";
import {
  controllerOf,
  ephemeralPlacementOf,
  imageArguments,
  osDiskCachingOf,
} from "../../../src/azure/machines/spec/vm-arguments";

describe("the shape of a machine of Azure outside of a cluster", () => {
  it("has a thread for each core where the series has no SMT, and the card of the series", () => {
    expect(machineShape("Standard_F32ams_v6")).toMatchObject({
      cpus: { cores: 32, threadsPerCore: 1 },
      nic: "mlx5_core",
      clockDevice: "/dev/ptp_hyperv",
      memoryMiB: 262_144,
    });
    expect(machineShape("Standard_D32ds_v6")).toMatchObject({
      cpus: { cores: 16, threadsPerCore: 2, siblings: "adjacent" },
      nic: "mana",
    });
  });

  it("has no cores where nobody says how many threads they have", () => {
    expect(machineShape("Standard_FX16mds_v2")).toMatchObject({ cpus: undefined, nic: "mana" });
    expect(machineShape("Standard_Q8s_v9").cpus).toBeUndefined();
  });

  it("is tuned by kernel arguments, and SMT goes off by them: a launch cannot switch it off", () => {
    const { cpuOptions, userData, report } = machineRenderingOf({
      machine: "Standard_D32ds_v6",
      tuning: { preset: "tradingEngine", smt: "off", cores: { housekeeping: 2, network: 2 } },
      packageUpdates: "never",
    });

    expect(cpuOptions).toBeUndefined();
    expect(userData).toContain("nosmt");
    expect(userData).toContain("isolcpus");
    expect(userData).toContain("refclock PHC /dev/ptp_hyperv");
    expect(report.length).toBeGreaterThan(0);
  });
});

describe("the arguments of a machine of Azure", () => {
  it("name one image, by its version", () => {
    expect(imageArguments({ kind: "ubuntu", version: "22.04.202611050" })).toEqual({
      sourceImageReference: {
        publisher: "Canonical",
        offer: "0001-com-ubuntu-server-jammy",
        sku: "22_04-lts-gen2",
        version: "22.04.202611050",
      },
    });
  });

  it("take NVMe where the size has it, unless it is told otherwise", () => {
    expect(controllerOf({ machine: "Standard_E16bds_v5", diskController: undefined })).toBe("NVMe");
    expect(controllerOf({ machine: "Standard_E16bds_v5", diskController: "scsi" })).toBe("SCSI");
    expect(controllerOf({ machine: "Standard_E16ds_v5", diskController: undefined })).toBe("SCSI");
    expect(controllerOf({ machine: "Standard_Q8s_v9", diskController: undefined })).toBeUndefined();
  });

  it("keep an ephemeral disk on the temporary disk where there is one, and cache no disk where the host cannot", () => {
    expect(ephemeralPlacementOf("Standard_L8s_v3")).toBe("ResourceDisk");
    expect(ephemeralPlacementOf("Standard_D16ds_v6")).toBe("NvmeDisk");
    expect(osDiskCachingOf("Standard_L8s_v3")).toBe("None");
    expect(osDiskCachingOf("Standard_F32ams_v6")).toBe("ReadWrite");
  });
});
