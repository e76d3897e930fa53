import fc from "fast-check";
import { differences } from "../../../tools/catalogue/differences";
import { renderFile } from "../../../tools/catalogue/render";

describe("a written data file", () => {
  it("has one entry a line, as deep as each key asks", () => {
    const file = {
      asOf: "2026-05-20",
      types: { a: { n: 1 }, b: { n: 2 } },
      zones: { f: { r: ["z1", "z2"] } },
    };

    expect(renderFile(file, { types: 1, zones: 2 }).split("\n")).toEqual([
      "{",
      '"asOf":"2026-05-20",',
      '"types":{',
      '"a":{"n":1},',
      '"b":{"n":2}',
      "},",
      '"zones":{',
      '"f":{',
      '"r":["z1","z2"]',
      "}",
      "}",
      "}",
      "",
    ]);
  });

  it("says what it was given, however deep the lines go", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false })),
        fc.nat(3),
        (file, levels) => {
          const plain = JSON.parse(JSON.stringify(file)) as object;
          const perKey = Object.fromEntries(Object.keys(plain).map((key) => [key, levels]));
          expect(JSON.parse(renderFile(plain, perKey))).toEqual(plain);
        },
      ),
    );
  });
});

describe("the differences of two data files", () => {
  it("name the path, what was and what is", () => {
    const before = { types: { "c7i.large": { phc: false, cards: 1 }, "c6i.large": {} } };
    const after = { types: { "c7i.large": { phc: true, cards: 1 }, "c8i.large": {} } };

    expect(differences(before, after)).toEqual([
      "types c6i.large: removed",
      "types c7i.large phc: false -> true",
      "types c8i.large: added",
    ]);
  });

  it("are none between equal files", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differences(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it("are some between files that differ", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        fc.pre(sortedJson(before) !== sortedJson(after));
        expect(differences(before, after)).not.toEqual([]);
      }),
    );
  });
});

/** JSON with the keys of every object in order: the order of keys is no difference. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, nested: unknown) =>
    typeof nested === "object" && nested !== null && !Array.isArray(nested)
      ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1)))
      : nested,
  );
}
