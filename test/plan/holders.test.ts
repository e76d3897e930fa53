import type { Effects } from "../../src/environment/effects";
import { updates } from "../../src/environment/effects";
import { holdersOf } from "../../src/plan/holders";
import type { Action, ResourceChange } from "../../src/plan/plan";

const effects: Effects = {
  record: updates("live", "a test"),
  check: { ...updates("live", "a test"), heldBy: { record: "check_id", check: "children" } },
};

function change(
  type: string,
  name: string,
  action: Action,
  before: ResourceChange["change"]["before"],
): ResourceChange {
  return {
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    provider_name: "test",
    change: { actions: [action], before },
  };
}
const check = change("check", "asked", "delete", { id: "c1" });
const parent = change("check", "parent", "no-op", { id: "c2", children: ["c1"] });
const record = (action: Action, check_id: string): ResourceChange =>
  change("record", "orders", action, { id: "r1", check_id });

const holders = (...others: readonly ResourceChange[]): readonly string[] =>
  holdersOf(check, { resource_changes: [check, ...others] }, effects);

describe("what uses an object that is deleted", () => {
  it("is what has its id, and stays", () => {
    expect(holders(record("update", "c1"))).toEqual(["record.orders"]);
  });

  it("is what uses it through another", () => {
    expect(holders(parent, record("no-op", "c2"))).toEqual(["record.orders"]);
  });

  it("is nothing where it goes too: Terraform deletes it first", () => {
    expect(holders(record("delete", "c1"))).toEqual([]);
  });

  it("is nothing where only another of its kind has it, which nothing uses", () => {
    expect(holders(parent)).toEqual([]);
  });

  it("is nothing where it has the id of another", () => {
    expect(holders(record("no-op", "c9"))).toEqual([]);
  });

  it("ends in a circle", () => {
    const other = change("check", "other", "no-op", { id: "c2", children: ["c1"] });
    const circle = change("check", "asked", "delete", { id: "c1", children: ["c2"] });

    expect(holdersOf(circle, { resource_changes: [circle, other] }, effects)).toEqual([]);
  });
});
