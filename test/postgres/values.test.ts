import fc from "fast-check";
import type { PostgresParameter } from "../../src/postgres/facts";
import { hasUnit, valueFault } from "../../src/postgres/values";

const booleans = { form: /^(on|off)$/, text: "on or off" };
const fault = (facts: PostgresParameter, value: string) => valueFault(facts, value, booleans);

describe("the value of a parameter", () => {
  it.each<[string, PostgresParameter, string]>([
    ["a boolean as its cloud writes it", { type: "bool" }, "on"],
    ["one of a list, in capitals", { type: "enum", values: ["local", "on", "off"] }, "LOCAL"],
    ["a boolean where the list has one", { type: "enum", values: ["partition", "on", "off"] }, "1"],
    ["any text", { type: "string" }, "5s"],
    ["a number in octal", { type: "integer", min: 0, max: 511 }, "0644"],
    ["a fraction", { type: "real", min: 0, max: 100 }, "0.02"],
  ])("is taken: %s", (_, facts, value) => {
    expect(fault(facts, value)).toBeUndefined();
  });

  it.each<[string, PostgresParameter, string, string]>([
    ["another cloud's boolean", { type: "bool" }, "1", "write on or off"],
    [
      "none of a list",
      { type: "enum", values: ["local", "on"] },
      "locl",
      'did you mean "local"? (one of: local, on)',
    ],
    ["what the server sets", { type: "internal" }, "8192", "remove it: the server sets it itself"],
    [
      "a number above the range",
      { type: "integer", min: 1, max: 10 },
      "11",
      "use a whole number from 1 to 10",
    ],
    ["words", { type: "real", min: 0, max: 1 }, "half", "use a number from 0 to 1"],
  ])("is refused: %s", (_, facts, value, remedy) => {
    expect(fault(facts, value)).toEqual({ kind: "value", remedy });
  });

  it("with a unit is told apart from one out of range", () => {
    expect(fault({ type: "integer", min: 64, max: 1024 }, "4MB")).toEqual({ kind: "unit" });
  });

  it("is judged by its range alone where it is a whole number", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (one, other, value) => {
        const [min, max] = [Math.min(one, other), Math.max(one, other)];

        expect(fault({ type: "integer", min, max }, `${value}`) === undefined).toBe(
          value >= min && value <= max,
        );
      }),
    );
  });

  it("has a unit only behind digits", () => {
    expect(["1GB", "250 ms", "1.5h", "GB", "on", "16384"].map(hasUnit)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });
});
