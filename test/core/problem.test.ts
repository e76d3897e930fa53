import { defineProblems } from "../../src/core/problem";

const { problem } = defineProblems({
  "A-001": { kind: "limit", rule: "a pool has nodes", source: "a guide", read: "2026-11-26" },
});

describe("a problem that is raised by its code", () => {
  it("has the kind, rule and source of its definition", () => {
    expect(problem("A-001", "pools.engine", "none", "add one")).toEqual({
      code: "A-001",
      kind: "limit",
      path: "pools.engine",
      rule: "a pool has nodes",
      value: "none",
      remedy: "add one",
      source: "a guide",
    });
  });

  it.each([
    [{ min: 9, max: 3 }, '{"min":9,"max":3}'],
    [0, "0"],
    [null, "null"],
    [undefined, "not set"],
    ["text", "text"],
  ])("shows the value %j as %s", (value, shown) => {
    expect(problem("A-001", "pools.engine", value, "add one").value).toBe(shown);
  });
});
