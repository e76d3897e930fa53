import path from "node:path";
import { readStacks, selectStacks } from "../../../tools/gate/stacks";

const stacks = ["production-virginia-network", "production-dns", "production-eu-paris-network"].map(
  (name) => ({
    name,
  }),
);

describe("the stacks of an output directory", () => {
  it("are those of its manifest", () => {
    const output = path.join(__dirname, "fixtures/plain");

    expect(readStacks(output)).toMatchObject([
      { name: "plain-network", dir: path.join(output, "stacks/plain-network") },
      { name: "plain-compute", json: { variable: { token: { ephemeral: true } } } },
    ]);
  });

  it("are none without a manifest, as an interrupted synth leaves it", () => {
    expect(() => readStacks(__dirname)).toThrow(/^no .*manifest\.json: npm run synth/);
  });

  it("are all judged unless environments are named", () => {
    expect(selectStacks(stacks, [])).toEqual(stacks);
  });

  it("are judged by environment", () => {
    expect(selectStacks(stacks, ["production-eu"])).toEqual([{ name: "production-eu-paris-network" }]);
  });

  it("do not belong to an environment whose name merely begins alike", () => {
    expect(() => selectStacks(stacks, ["prod"])).toThrow("no stack of environment prod");
  });

  it("are at least one, or the gate would pass without having looked at anything", () => {
    expect(() => selectStacks([], [])).toThrow("lists no stack");
  });
});
