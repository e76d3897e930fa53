import { gkeTuningRules } from "../../../src/tuning/rules/gke";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { c2, c3, unlisted } from "../targets/shapes";

const shapes = [c3, c2, unlisted(c3)];

describe("what GKE would refuse", () => {
  const faults = (profile: Omit<NodeTuning, "preset">, shape: NodeShape = c3): unknown[] =>
    gkeTuningRules({ preset: "balanced", ...profile }, shape, "tuning").map(({ code, path }) => [code, path]);

  it.each(presetNames)("is nothing of the preset %s", (preset) => {
    expect(shapes.flatMap((shape) => gkeTuningRules({ preset }, shape, "tuning"))).toEqual([]);
  });

  it("is a value out of range, and not a key that goes another way", () => {
    const sysctls = { "vm.swappiness": "201", "kernel.numa_balancing": "7", "net.core.somaxconn": "4096" };

    expect(faults({ sysctls })).toEqual([["TUNE-021", "tuning.sysctls.vm.swappiness"]]);
  });

  it("is a sysctl that wants a larger machine", () => {
    const sysctls = { "vm.overcommit_memory": "1" };

    expect(faults({ sysctls }, { ...c3, memoryMiB: 8 * 1024 })).toEqual([
      ["TUNE-021", "tuning.sysctls.vm.overcommit_memory"],
    ]);
    expect(faults({ sysctls })).toEqual([]);
  });

  it("is a gigabyte page on a family without them", () => {
    const hugePages = [{ size: "1Gi" as const, count: 1 }];

    expect(faults({ hugePages }, c2)).toEqual([["TUNE-022", "tuning.hugePages"]]);
    expect(faults({ hugePages }, c3)).toEqual([]);
  });

  it.each([
    [88, 72_089],
    [28, 17_203],
  ])("is more than its share of %d GiB for huge pages", (memoryGiB, limitMiB) => {
    const shape = { ...c3, memoryMiB: memoryGiB * 1024 };
    const pages = (count: number): NodeTuning["hugePages"] => [{ size: "2Mi", count }];

    expect(faults({ hugePages: pages(Math.floor(limitMiB / 2)) }, shape)).toEqual([]);
    expect(faults({ hugePages: pages(Math.floor(limitMiB / 2) + 1) }, shape)).toEqual([
      ["TUNE-023", "tuning.hugePages"],
    ]);
  });
});
