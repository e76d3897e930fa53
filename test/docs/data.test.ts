import { readFileSync } from "node:fs";
import path from "node:path";

const read = (file: string): string => readFileSync(path.resolve(__dirname, "../..", file), "utf8");

describe("the page of changes to deployed data", () => {
  it("names addresses that the stacks have", () => {
    const addresses = read("test/snapshots/production/addresses.txt").split(/\s/);
    const named = new Set(read("docs/data.md").match(/\baws_\w+\.[\w-]+/g));

    expect([...named]).not.toEqual([]);
    expect([...named].filter((address) => !addresses.includes(address))).toEqual([]);
  });
});
