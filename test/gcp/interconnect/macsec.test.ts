import { hoursBetween, macsecKeysInOrder } from "../../../src/gcp/interconnect/spec/macsec";

describe("the hours between two times", () => {
  it.each([
    ["2027-03-06T06:00:00Z", "2027-03-06T12:00:00Z", 6],
    ["2027-02-28T23:00:00Z", "2027-03-01T01:00:00Z", 2],
    ["2028-02-28T23:00:00Z", "2028-03-01T01:00:00Z", 26],
    ["2026-12-31T23:30:00Z", "2027-01-01T00:00:00Z", 0.5],
    ["2026-11-28T12:00:00Z", "2027-11-28T12:00:00Z", 365 * 24],
  ])("from %s to %s are %d", (from, to, hours) => {
    expect(hoursBetween(from, to)).toBe(hours);
  });
});

describe("the MACsec keys of a connection", () => {
  it("come in the order of their times, one without a time first", () => {
    const keys = { c: { from: "2027-03-06T12:00:00Z" }, a: {}, b: { from: "2026-11-28T12:00:00Z" } };

    expect(macsecKeysInOrder({ keys, enabled: true, mode: "must_encrypt" }).map(({ name }) => name)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });
});
