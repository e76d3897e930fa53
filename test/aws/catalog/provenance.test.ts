import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isIsoDate } from "../../../src/core/iso-date";

const folder = "src/aws/catalog/data";
const dataFiles = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe("every data file of the catalogue", () => {
  it.each(dataFiles)("%s says on which day its facts held and where they come from", (name) => {
    const file = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Record<string, unknown>;

    expect(isIsoDate(String(file["asOf"]))).toBe(true);
    expect(file["source"]).toEqual(expect.stringMatching(/\S{3}/));
  });

  it.each(dataFiles)("%s is on the catalogue's page", (name) => {
    const page = readFileSync("docs/catalogue.md", "utf8");

    expect(page).toContain(`| \`${name}\` |`);
  });
});
