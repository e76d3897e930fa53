import { aksTuningRules } from "../../../src/tuning/rules/aks";
import type { AksOs } from "../../../src/tuning/targets/aks-sysctls";
import { presetNames } from "../../../src/tuning/schema";

describe("what AKS would refuse, drop or make worse", () => {
  const faults = (sysctls: Readonly<Record<string, string>>): unknown[] =>
    aksTuningRules({ preset: "balanced", sysctls }, "tuning").map(({ code, path, value }) => [
      code,
      path,
      value,
    ]);

  it.each(presetNames)("is nothing of the preset %s", (preset) => {
    expect(aksTuningRules({ preset }, "tuning")).toEqual([]);
  });

  it("is a swappiness of 0", () => {
    expect(faults({ "vm.swappiness": "0" })).toEqual([
      [
        "TUNE-024",
        "tuning.sysctls.vm.swappiness",
        "azurerm silently drops vm.swappiness = 0; it sends 1 to 100",
      ],
    ]);
  });

  it("is a value out of range, and not a key that goes another way", () => {
    expect(faults({ "fs.nr_open": "1", "kernel.numa_balancing": "7" })).toEqual([
      ["TUNE-024", "tuning.sysctls.fs.nr_open", "AKS takes 8192 to 20000500, not 1"],
    ]);
  });

  it.each([
    ["net.core.somaxconn", "4096", "16384"],
    ["net.ipv4.tcp_max_syn_backlog", "8192", "16384"],
    ["fs.file-max", "12000500", "9223372036854775807"],
    ["vm.max_map_count", "262144", "1048576"],
  ])("is %s = %s, which is less than AKS's own %s", (key, value, own) => {
    expect(faults({ [key]: value })).toEqual([
      ["TUNE-025", `tuning.sysctls.${key}`, `${value}; the default is ${own}`],
    ]);
  });

  it("is no value at AKS's own or above", () => {
    expect(faults({ "net.core.somaxconn": "16384", "net.core.rmem_max": "16777216" })).toEqual([]);
  });

  it("names what to take instead only where AKS would take it", () => {
    const remedies = aksTuningRules(
      { preset: "balanced", sysctls: { "vm.max_map_count": "65530", "net.core.somaxconn": "4096" } },
      "tuning",
    ).map(({ remedy }) => remedy);

    expect(remedies).toEqual(["remove it: AKS takes 262144 at most", "remove it, or use 16384 or more"]);
  });

  it("compares with the defaults of the nodes' operating system", () => {
    const profile = { preset: "balanced", sysctls: { "net.core.rmem_max": "524288" } } as const;
    const codes = (os: AksOs) => aksTuningRules(profile, "tuning", os).map(({ code }) => code);

    expect(codes("ubuntu-24.04")).toEqual(["TUNE-025"]);
    expect(codes("azure-linux-3")).toEqual([]);
  });
});
