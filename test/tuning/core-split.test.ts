import fc from "fast-check";
import { coreThreads, splitCores } from "../../src/tuning/core-split";

const machine = fc
  .record({
    cores: fc.integer({ min: 3, max: 192 }),
    threadsPerCore: fc.constantFrom(1, 2),
    layout: fc.constantFrom("split" as const, "adjacent" as const),
    share: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ cores, threadsPerCore, layout, share: [first, second] }) => {
    const housekeeping = 1 + Math.floor(first * (cores - 3));
    const network = 1 + Math.floor(second * (cores - housekeeping - 2));
    return { threads: coreThreads(cores, threadsPerCore, layout), cores: { housekeeping, network } };
  });

describe("the threads of a core", () => {
  it("lie half the machine apart in a split layout", () => {
    expect(coreThreads(4, 2, "split")).toEqual([
      [0, 4],
      [1, 5],
      [2, 6],
      [3, 7],
    ]);
  });

  it("lie side by side in an adjacent layout", () => {
    expect(coreThreads(2, 2, "adjacent")).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe("cores that are dealt out", () => {
  it("go to housekeeping first, then to the network, lowest first", () => {
    expect(splitCores(coreThreads(4, 2, "split"), { housekeeping: 1, network: 2 })).toEqual({
      housekeeping: [0, 4],
      network: [1, 2, 5, 6],
      isolated: [3, 7],
    });
  });

  it("are disjoint and cover every cpu of the machine", () => {
    fc.assert(
      fc.property(machine, ({ threads, cores }) => {
        const { housekeeping, network, isolated } = splitCores(threads, cores);
        const dealt = [...housekeeping, ...network, ...isolated].sort((a, b) => a - b);
        expect(dealt).toEqual(threads.flat().sort((a, b) => a - b));
      }),
    );
  });

  it("are never shared by two roles", () => {
    fc.assert(
      fc.property(machine, ({ threads, cores }) => {
        const sets = Object.values(splitCores(threads, cores));
        for (const siblings of threads) {
          const owners = sets.filter((set) => siblings.some((cpu) => (set as number[]).includes(cpu)));
          expect(owners).toHaveLength(1);
        }
      }),
    );
  });

  it("are refused when none would be left to isolate", () => {
    expect(() => splitCores(coreThreads(4, 2, "split"), { housekeeping: 2, network: 2 })).toThrow(
      "4 of 4 cores are reserved",
    );
  });
});
