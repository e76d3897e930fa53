import type { JsonObject } from "../../src/core/json";
import { normalForm, planHash } from "../../src/plan/normal-form";
import type { Change, Plan, ResourceChange } from "../../src/plan/plan";

const resource = (name: string, change: Change): ResourceChange => ({
  address: `terraform_data.${name}`,
  mode: "managed",
  type: "terraform_data",
  name,
  provider_name: "terraform.io/builtin/terraform",
  change,
});
const updated = (before: JsonObject, after: JsonObject, more: Partial<Change> = {}): Change => ({
  actions: ["update"],
  before,
  after,
  ...more,
});
const plan = (...changes: ResourceChange[]): Plan => ({
  format_version: "1.2",
  terraform_version: "1.11.4",
  planned_values: {},
  resource_changes: changes,
});
const hash = (...changes: ResourceChange[]): string => planHash(normalForm(plan(...changes)));

const one = resource("one", updated({ size: 1 }, { size: 2 }));
const two = resource("two", { actions: ["create"], before: null, after: { size: 1 } });

describe("the normal form of a plan", () => {
  it("is the same whatever the order, and whatever does not change", () => {
    const still = resource("still", { actions: ["no-op"], before: { size: 1 }, after: { size: 1 } });

    expect(hash(one, two)).toBe(hash(two, still, one));
  });

  it.each<[string, ResourceChange]>([
    ["another value", resource("one", updated({ size: 1 }, { size: 3 }))],
    ["another action", resource("one", { ...one.change, actions: ["delete", "create"] })],
    [
      "a value that is not known",
      resource("one", updated({ size: 1 }, {}, { after_unknown: { size: true } })),
    ],
    ["another address", { ...one, address: "terraform_data.other" }],
    ["a move", { ...one, previous_address: "terraform_data.before" }],
  ])("is another with %s", (_, other) => {
    expect(hash(other)).not.toBe(hash(one));
  });

  it("has no sensitive value, which a short secret would be guessed from", () => {
    const secret = (value: string): ResourceChange =>
      resource("one", updated({ pin: "0" }, { pin: value }, { after_sensitive: { pin: true } }));

    expect(normalForm(plan(secret("1234")))[0]?.attributes).toEqual({ pin: "sensitive" });
    expect(hash(secret("1234"))).toBe(hash(secret("5678")));
  });

  it("has nothing of what is deleted but that it goes", () => {
    const gone = resource("gone", { actions: ["delete"], before: { size: 1 }, after: null });

    expect(normalForm(plan(gone))).toEqual([
      { address: "terraform_data.gone", actions: ["delete"], attributes: {} },
    ]);
  });
});
