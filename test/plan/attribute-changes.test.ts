import type { JsonObject } from "../../src/core/json";
import { attributeChanges, attributeName } from "../../src/plan/attribute-changes";
import type { Change } from "../../src/plan/plan";

const update = (before: JsonObject, after: JsonObject, more: Partial<Change> = {}): Change => ({
  actions: ["update"],
  before,
  after,
  ...more,
});
const names = (change: Change): readonly string[] =>
  attributeChanges(change).map(({ path }) => attributeName(path));

describe("the attributes that an apply changes", () => {
  it("are those whose values differ, with the values", () => {
    expect(attributeChanges(update({ size: 1, type: "gp3" }, { size: 2, type: "gp3" }))).toEqual([
      { path: ["size"], before: 1, after: 2, unknown: false, sensitive: false, replaces: false },
    ]);
  });

  it("lie as deep as blocks go", () => {
    const change = update({ disk: [{ size: 1, type: "a" }] }, { disk: [{ size: 2, type: "a" }] });

    expect(names(change)).toEqual(["disk[0].size"]);
  });

  it("are a whole list where it has scalars", () => {
    expect(names(update({ ports: [1, 2] }, { ports: [1, 3] }))).toEqual(["ports"]);
  });

  it("have one side only where an attribute is set or unset, as Terraform's null says", () => {
    const [set, unset] = attributeChanges(update({ a: null, b: 1 }, { a: 1, b: null }));

    expect(set).toMatchObject({ path: ["a"], after: 1 });
    expect(set).not.toHaveProperty("before");
    expect(unset).toMatchObject({ path: ["b"], before: 1 });
    expect(unset).not.toHaveProperty("after");
  });

  it("are all of what is made", () => {
    expect(names({ actions: ["create"], before: null, after: { a: 1, b: [{ c: 2 }] } })).toEqual([
      "a",
      "b[0].c",
    ]);
  });

  it("include those that are not known before the apply", () => {
    const change = update({ id: "x", size: 1 }, { size: 1 }, { after_unknown: { id: true } });

    expect(attributeChanges(change)).toEqual([
      { path: ["id"], before: "x", unknown: true, sensitive: false, replaces: false },
    ]);
  });

  it("are marked where Terraform marks the old or the new value as sensitive", () => {
    const change = update(
      { password: "old", note: { inner: "old" } },
      { password: "new", note: { inner: "new" } },
      { before_sensitive: { password: true }, after_sensitive: { note: true } },
    );

    expect(attributeChanges(change).map(({ path, sensitive }) => [attributeName(path), sensitive])).toEqual([
      ["password", true],
      ["note", true],
    ]);
  });

  it("are marked as a cause where Terraform names them, a part of them, or the block around them", () => {
    const change = update(
      { zone: "a", disk: [{ type: "x" }], size: 1 },
      { zone: "b", disk: [{ type: "y" }], size: 2 },
      { replace_paths: [["zone"], ["disk"]] },
    );

    expect(
      attributeChanges(change)
        .filter(({ replaces }) => replaces)
        .map(({ path }) => attributeName(path)),
    ).toEqual(["zone", "disk[0].type"]);
  });
});
