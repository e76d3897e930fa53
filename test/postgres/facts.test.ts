import {
  postgresKeyWord,
  postgresParameter,
  postgresParameters,
  postgresVersionsWith,
} from "../../src/postgres/facts";

describe("the parameters of PostgreSQL", () => {
  it("are those of each version", () => {
    expect(postgresVersionsWith("max_connections")).toEqual([14, 15, 16, 17, 18]);
    expect(postgresVersionsWith("old_snapshot_threshold")).toEqual([14, 15, 16]);
    expect(postgresParameter("io_combine_limit", 17)).toMatchObject({ type: "integer", min: 1, max: 32 });
    expect(postgresParameter("io_combine_limit", 18)).toMatchObject({ max: 128 });
    expect(postgresParameter("wal_compression", 14)).toMatchObject({ type: "bool" });
    expect(postgresParameter("constructor", 17)).toBeUndefined();
  });

  it("are listed for every version, and a newer one is taken for the newest", () => {
    for (const major of [14, 15, 16, 17, 18]) expect(postgresParameters(major).length).toBeGreaterThan(300);
    expect(postgresParameters(19)).toEqual(postgresParameters(18));
  });
});

describe("the key words of PostgreSQL", () => {
  it("are reserved from a version on, or taken as names", () => {
    expect(["order", "user", "left", "data", "trades"].map((word) => postgresKeyWord(word, 17))).toEqual([
      "reserved",
      "reserved",
      "reserved",
      "other",
      undefined,
    ]);
    expect([15, 16].map((major) => postgresKeyWord("system_user", major))).toEqual([undefined, "reserved"]);
  });
});
