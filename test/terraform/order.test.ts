import { alongDependencies, reversed, type Dependencies, steps } from "../../src/terraform/order";

const region: Dependencies = { compute: ["network"], data: ["network"], network: [], workloads: ["compute"] };

/** Work that takes a turn, and notes when each stack begins and ends. */
function noted(failing: readonly string[] = []) {
  const notes: string[] = [];
  const work = async (stack: string): Promise<boolean> => {
    notes.push(`${stack} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    notes.push(`${stack} ends`);
    return !failing.includes(stack);
  };
  return { notes, work };
}

describe("stacks along their dependencies", () => {
  it("begin when those they need have ended, and not before", async () => {
    const { notes, work } = noted();

    await alongDependencies(region, work);

    for (const [stack, needed] of Object.entries(region)) {
      for (const other of needed) {
        expect(notes.indexOf(`${other} ends`)).toBeLessThan(notes.indexOf(`${stack} begins`));
      }
    }
  });

  it("go at once where they do not need each other", async () => {
    const { notes, work } = noted();

    await alongDependencies(region, work);

    expect(notes.indexOf("data begins")).toBeLessThan(notes.indexOf("compute ends"));
    expect(notes.indexOf("compute begins")).toBeLessThan(notes.indexOf("data ends"));
  });

  it("are left out when one they need has failed, and the others are not", async () => {
    const { notes, work } = noted(["compute"]);

    const done = await alongDependencies(region, work);

    expect([...done].sort()).toEqual(["data", "network"]);
    expect(notes).not.toContain("workloads begins");
  });

  it("go once, however many need them", async () => {
    const { notes, work } = noted();

    await alongDependencies(region, work);

    expect(notes.filter((note) => note === "network begins")).toHaveLength(1);
  });

  it("go the other way round when they are taken down", () => {
    expect(reversed(region)).toEqual({
      compute: ["workloads"],
      data: [],
      network: ["compute", "data"],
      workloads: [],
    });
  });
});

describe("the steps in which stacks are applied", () => {
  it("have each stack after all that it needs, as early as that allows", () => {
    const dependencies = { compute: ["network", "data"], data: ["network"], network: [], cost: [] };

    expect(steps(dependencies)).toEqual([["network", "cost"], ["data"], ["compute"]]);
  });

  it("are refused where stacks need each other", () => {
    expect(() => steps({ one: ["other"], other: ["one"] })).toThrow("no order: one, other");
  });
});
