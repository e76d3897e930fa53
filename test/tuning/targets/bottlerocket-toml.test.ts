import * as fc from "fast-check";
import { parse } from "smol-toml";
import { toml, type TomlTable, type TomlValue } from "../../../src/tuning/targets/bottlerocket-toml";

const text = fc.stringMatching(/^[ !#-[\]-~]{0,20}$/);
const value: fc.Arbitrary<TomlValue> = fc.oneof(
  text,
  fc.nat(),
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
);
const entries = fc.dictionary(
  text.filter((key) => key !== "__proto__"),
  value,
  { minKeys: 1, noNullPrototype: true },
);

describe("the TOML of Bottlerocket's user data", () => {
  it("reads back as what was written", () => {
    fc.assert(
      fc.property(entries, entries, (above, below) => {
        const document = parse(
          toml([
            { path: ["settings", "boot"], entries: above },
            { path: ["settings", "kubernetes", "reserved", "0"], entries: below },
          ]),
        );

        expect(document).toEqual({ settings: { boot: above, kubernetes: { reserved: { "0": below } } } });
      }),
    );
  });

  it("leaves a table without entries out", () => {
    expect(toml([{ path: ["settings", "boot"], entries: {} }])).toBe("");
  });

  it.each([
    ["a quote in a text, which would need an escape", { path: ["settings"], entries: { a: 'x"y' } }],
    ["a backslash in a list", { path: ["settings"], entries: { a: ["x\\y"] } }],
    ["a line break in a text", { path: ["settings"], entries: { a: "x\ny" } }],
    ["a quote in a key", { path: ["settings"], entries: { 'a"': "x" } }],
    ["a header part that would need quotes", { path: ["settings", "a.b"], entries: { a: "x" } }],
  ] satisfies [string, TomlTable][])("refuses %s", (_what, table) => {
    expect(() => toml([table])).toThrow(/which EKS refuses/);
  });
});
