import fc from "fast-check";
import { formatCpuMask, formatCpuSet, union } from "../../src/tuning/cpu-set";

const cpuSet = fc.uniqueArray(fc.nat(300), { minLength: 1 }).map((cpus) => [...cpus].sort((a, b) => a - b));

function parseList(list: string): number[] {
  return list.split(",").flatMap((run) => {
    const [first = 0, last = first] = run.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function parseMask(mask: string): number[] {
  const bits = BigInt(`0x${mask.replaceAll(",", "")}`);
  return Array.from({ length: 320 }, (_, cpu) => cpu).filter((cpu) => (bits >> BigInt(cpu)) & 1n);
}

describe("a set of cpus", () => {
  it("is written as runs", () => {
    expect(formatCpuSet([0, 1, 2, 3, 8, 10, 11])).toBe("0-3,8,10-11");
  });

  it("reads back from its list", () => {
    fc.assert(fc.property(cpuSet, (cpus) => expect(parseList(formatCpuSet(cpus))).toEqual(cpus)));
  });

  it("is written as groups of 32 bits, highest first", () => {
    expect(formatCpuMask([0, 33, 95])).toBe("80000000,00000002,00000001");
  });

  it("reads back from its mask", () => {
    fc.assert(fc.property(cpuSet, (cpus) => expect(parseMask(formatCpuMask(cpus))).toEqual(cpus)));
  });

  it("has no mask when it is empty", () => {
    expect(() => formatCpuMask([])).toThrow(RangeError);
  });

  it("is joined with others in order, each cpu once", () => {
    expect(union([4, 5], [0, 5])).toEqual([0, 4, 5]);
  });
});
