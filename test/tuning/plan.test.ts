import { compile } from "../../src/tuning/compile";
import type { NodeTuning } from "../../src/tuning/schema";
import { eksAl2023 } from "../../src/tuning/targets/eks-al2023";
import { shapes } from "./shapes";

const planOf = (profile: NodeTuning): readonly string[][] =>
  compile(profile, shapes.metal, eksAl2023)
    .plan.trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

const linesOf = (profile: NodeTuning, knob: string): readonly string[][] =>
  planOf(profile).filter((fields) => fields[6] === knob);

describe("the plan of the node program", () => {
  it("begins with its format, the profile and the cores that it was rendered for", () => {
    expect(planOf({ preset: "tradingEngine" }).slice(0, 6)).toEqual([
      ["hft-tune", "1"],
      ["profile", expect.stringMatching(/^[0-9a-f]{16}$/)],
      ["cores", "2", "2", "smt-off"],
      ["expect", "housekeeping", "0-1"],
      ["expect", "network", "2-3"],
      ["expect", "isolated", "4-47"],
    ]);
  });

  it("has nothing of cores where they are shared", () => {
    expect(planOf({ preset: "balanced" }).map(([word]) => word)).not.toContain("cores");
  });

  it("joins gigabyte pages of several nodes in one argument, after their size, and counts each", () => {
    const profile: NodeTuning = {
      preset: "balanced",
      hugePages: [
        { size: "1Gi", count: 4, numaNode: 0 },
        { size: "1Gi", count: 2, numaNode: 1 },
      ],
    };

    expect(linesOf(profile, "hugepages 1Gi@0").map((fields) => [fields[0], ...fields.slice(3, 6)])).toEqual([
      ["set", "argument", "hugepagesz", "1G"],
      ["set", "argument", "hugepages", "0:4,1:2"],
      ["check", "hugepages", "1048576kB@0", "4"],
    ]);
    expect(linesOf(profile, "hugepages 1Gi@1")).toEqual([
      ["check", "reboots", "optional", "hugepages", "1048576kB@1", "2", "hugepages 1Gi@1"],
    ]);
  });

  it("marks the knobs without which the node must not trade, and no other", () => {
    const required = planOf({ preset: "tradingEngine", required: ["smt"] }).filter(
      (fields) => fields[2] === "required",
    );

    expect(required).toEqual([
      ["set", "reboots", "required", "argument", "nosmt", "", "smt"],
      ["check", "reboots", "required", "file", "/sys/devices/system/cpu/smt/active", "0", "smt"],
    ]);
  });

  it.each([
    ["gro", "ena:gro=generic-receive-offload"],
    ["rx-gro", "ena:gro=generic-receive-offload"],
    ["receive-hashing", "ena:rxhash=receive-hashing"],
    ["tx-udp-segmentation", "ena:tx-udp-segmentation"],
    ["tx-udp_tnl-segmentation", "ena:tx-udp_tnl-segmentation"],
    ["constructor", "ena:constructor"],
  ])(
    "writes the offload %s by ethtool's short name and reads the one that ethtool prints",
    (name, target) => {
      const profile: NodeTuning = { preset: "balanced", network: { offloads: { [name]: "off" } } };

      expect(linesOf(profile, `offload ${name}`).map((fields) => fields.slice(3, 6))).toEqual([
        ["feature", target, "off"],
      ]);
    },
  );

  it("reads what a kernel argument did where the kernel shows it", () => {
    const profile: NodeTuning = {
      preset: "tradingEngine",
      isolation: { kind: "domain", threads: "pinned-by-app" },
      tickless: { kind: "on", threads: "busy-spin" },
    };

    const effects = planOf(profile).filter(
      ([verb, , , , , , knob]) => verb === "check" && /^(argument|idle)/.test(knob ?? ""),
    );
    expect(effects.map((fields) => fields.slice(3, 6))).toEqual([
      ["mask", "/proc/irq/default_smp_affinity", "00000003"],
      ["file", "/sys/devices/system/cpu/isolated", "4-47"],
      ["file", "/sys/devices/system/cpu/nohz_full", "4-47"],
      ["file", "/sys/module/rcupdate/parameters/rcu_normal_after_boot", "1"],
      ["idle", "cpuidle", "3"],
    ]);
  });

  it("refuses a value that would be another line", () => {
    expect(() => planOf({ preset: "balanced", sysctls: { "vm.x": "1\nset" } })).toThrow("a line break");
  });
});
