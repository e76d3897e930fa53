import { updates, type Effects } from "../../src/environment/effects";
import { usesNew } from "../../src/plan/new-use";
import type { Action, Change, ResourceChange } from "../../src/plan/plan";

const effects: Effects = {
  record: updates("live", "a test"),
  check: {
    ...updates("live", "a test"),
    heldBy: { record: "check_id", check: "children" },
    needsTime: true,
  },
};

function change(
  type: string,
  name: string,
  actions: readonly Action[],
  values: Omit<Change, "actions">,
): ResourceChange {
  return {
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    provider_name: "test",
    change: { actions, ...values },
  };
}

const made = change("check", "made", ["create"], { before: null, after: {}, after_unknown: { id: true } });
const known = change("check", "known", ["no-op"], { before: { id: "c1" }, after: { id: "c1" } });
const arms = (after: string | undefined, unknown = false): ResourceChange =>
  change("record", "orders", ["update"], {
    before: { id: "r1", check_id: null },
    after: { id: "r1", ...(after === undefined ? {} : { check_id: after }) },
    after_unknown: { check_id: unknown },
  });
const parent = (children: Change["after_unknown"]): ResourceChange =>
  change("check", "parent", ["update"], {
    before: { id: "c2", children: ["c1"] },
    after: { id: "c2", children: ["c1"] },
    after_unknown: { children: children ?? false },
  });
const used = (user: ResourceChange, ...others: readonly ResourceChange[]): readonly string[] =>
  usesNew(user, { resource_changes: [user, ...others] }, effects);

describe("a change that begins to use what has no status yet", () => {
  it("names what the same apply makes", () => {
    expect(used(arms(undefined, true), made)).toEqual(["check_id"]);
  });

  it("names it in a record that is made", () => {
    const record = change("record", "orders", ["create"], {
      before: null,
      after: {},
      after_unknown: { id: true, check_id: true },
    });

    expect(used(record, made)).toEqual(["check_id"]);
  });

  it("names what gets a child that the same apply makes, or makes anew", () => {
    expect(used(arms("c2"), parent([false, true]), known)).toEqual(["check_id"]);
    expect(used(arms("c2"), parent(true), known)).toEqual(["check_id"]);
  });

  it("is none where all was made before", () => {
    expect(used(arms("c1"), known)).toEqual([]);
    expect(used(arms("c2"), parent(false), known)).toEqual([]);
  });

  it("is none where something else is not known yet", () => {
    const record = change("record", "orders", ["update"], {
      before: { check_id: "c1" },
      after: { check_id: "c1" },
      after_unknown: { address: true },
    });

    expect(used(record, known)).toEqual([]);
  });

  it("is none of a check that no record uses, nor of what goes", () => {
    expect(used(parent(true), made)).toEqual([]);
    expect(used(change("record", "orders", ["delete"], { before: { check_id: "c1" }, after: null }))).toEqual(
      [],
    );
  });

  it("ends in a circle", () => {
    const circle = change("check", "circle", ["update"], {
      before: { id: "c3", children: ["c3"] },
      after: { id: "c3", children: ["c3"] },
    });

    expect(used(arms("c3"), circle)).toEqual([]);
  });
});
