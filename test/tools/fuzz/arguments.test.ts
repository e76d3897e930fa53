import { parseArguments } from "../../../tools/fuzz/arguments";

describe("the arguments of npm run fuzz", () => {
  it("are all optional", () => {
    expect(parseArguments([])).toEqual({ runs: 100, seed: 1, gate: false, help: false });
  });

  it("repeat a failure by its seed and its path", () => {
    expect(parseArguments(["--seed", "7", "--path", "58:2"])).toMatchObject({ seed: 7, path: "58:2" });
  });

  it.each([
    [["--runs", "0"], "found   --runs 0\n  remedy  write a whole number"],
    [["--seed", "x"], "found   --seed x\n  remedy  write a whole number"],
    [["--path", "a"], "found   --path a\n  remedy  write a path"],
  ])("refuse %j with the usage", (args, reason) => {
    expect(() => parseArguments(args)).toThrow(reason);
    expect(() => parseArguments(args)).toThrow("usage: npm run fuzz");
  });
});
