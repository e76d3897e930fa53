import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isIsoDate } from "../../src/core/iso-date";

/** Tests that every data file of a catalogue has a date and a source, and stands on the catalogue's page. */
export function describeProvenance(folder: string, page: string): void {
  describe("every data file of the catalogue", () => {
    const dataFiles = readdirSync(folder).filter((name) => name.endsWith(".json"));

    it.each(dataFiles)("%s says on which day its facts held and where they come from", (name) => {
      const file = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Record<string, unknown>;

      expect(isIsoDate(String(file["asOf"]))).toBe(true);
      expect(file["source"]).toEqual(expect.stringMatching(/\S{3}/));
    });

    it.each(dataFiles)("%s is on the catalogue's page", (name) => {
      expect(readFileSync(page, "utf8")).toContain(`| \`${name}\` |`);
    });
  });
}
