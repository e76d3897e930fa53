import { postgresFile, type ServerFacts } from "../../../tools/catalogue/postgres-facts";

const setting = (name: string, own: Partial<ServerFacts["parameters"][number]> = {}) => ({
  name,
  vartype: "bool" as const,
  min_val: null,
  max_val: null,
  enumvals: null,
  context: "user",
  ...own,
});
const server = (
  version: string,
  parameters: ServerFacts["parameters"],
  keywords: ServerFacts["keywords"] = [],
): ServerFacts => ({ version, parameters, keywords });

describe("the facts of several servers", () => {
  it("are joined over the versions in which they are equal", () => {
    const ranged = (max: string) => setting("ranged", { vartype: "integer", min_val: "1", max_val: max });
    const { majors, parameters } = postgresFile(
      [
        server("18.4", [setting("stays"), ranged("128"), setting("new")]),
        server("16.14", [setting("stays"), ranged("32"), setting("gone")]),
        server("17.10", [setting("stays"), ranged("32")]),
      ],
      "2026-11-26",
    );

    expect(majors).toEqual([16, 17, 18]);
    expect(parameters).toEqual({
      gone: [{ to: 16, type: "bool" }],
      new: [{ from: 18, type: "bool" }],
      ranged: [
        { to: 17, type: "integer", min: 1, max: 32 },
        { from: 18, type: "integer", min: 1, max: 128 },
      ],
      stays: [{ type: "bool" }],
    });
  });

  it("say which values a build may lack, and what nobody sets", () => {
    const { parameters } = postgresFile(
      [
        server("17.10", [
          setting("wal_compression", { vartype: "enum", enumvals: ["pglz"] }),
          setting("block_size", { vartype: "integer", context: "internal" }),
        ]),
      ],
      "2026-11-26",
    );

    expect(parameters["wal_compression"]).toEqual([{ type: "enum", values: ["pglz", "lz4", "zstd"] }]);
    expect(parameters["block_size"]).toEqual([{ type: "internal" }]);
  });

  it("tell from which version a word is reserved", () => {
    const word = (name: string, reserved: boolean) => ({ word: name, reserved });
    const { reservedWords, otherKeyWords } = postgresFile(
      [
        server("15.18", [], [word("order", true), word("data", false)]),
        server("16.14", [], [word("order", true), word("data", false), word("system_user", true)]),
      ],
      "2026-11-26",
    );

    expect(reservedWords).toEqual({ order: 15, system_user: 16 });
    expect(otherKeyWords).toEqual({ data: 15 });
  });
});
