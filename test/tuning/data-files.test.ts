import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isIsoDate } from "../../src/core/iso-date";

const folder = "src/tuning/data";

describe("every data file of tuning", () => {
  it.each(readdirSync(folder))("%s says on which day its facts held and where they come from", (name) => {
    const file = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Record<string, unknown>;

    expect(isIsoDate(String(file["asOf"]))).toBe(true);
    expect(file["source"]).toEqual(expect.stringMatching(/\S{3}/));
  });
});
