import { beyondReview } from "../../src/plan/compare";
import type { NormalChange } from "../../src/plan/normal-form";

const change = (own: Partial<NormalChange> = {}): NormalChange => ({
  address: "a.x",
  actions: ["update"],
  attributes: { size: { digest: "2" } },
  ...own,
});

describe("a plan that does what was reviewed", () => {
  it.each<[string, readonly NormalChange[], readonly NormalChange[]]>([
    ["the same", [change()], [change()]],
    ["a value that was unknown", [change({ attributes: { size: "unknown" } })], [change()]],
    [
      "a part of a block that was unknown",
      [change({ attributes: { disk: "unknown" } })],
      [change({ attributes: { "disk[0].size": { digest: "1" } } })],
    ],
    ["less, as an interrupted apply has done the rest", [change(), change({ address: "a.y" })], [change()]],
    [
      "an update in place of a replacement that was possible",
      [change({ actions: ["delete", "create"] })],
      [change()],
    ],
  ])("does nothing beyond it: %s", (_, reviewed, planned) => {
    expect(beyondReview(reviewed, planned)).toEqual([]);
  });
});

describe("a plan that does something else", () => {
  it.each<[string, NormalChange, string]>([
    ["another resource", change({ address: "a.y" }), "a.y: update, which was not reviewed"],
    ["another action", change({ actions: ["delete"] }), "a.x: delete; reviewed was update"],
    ["a replacement", change({ actions: ["delete", "create"] }), "a.x: delete, create; reviewed was update"],
    [
      "another value",
      change({ attributes: { size: { digest: "3" } } }),
      "a.x: size is another than was reviewed",
    ],
    [
      "another attribute",
      change({ attributes: { type: { digest: "x" } } }),
      "a.x: type is another than was reviewed",
    ],
    [
      "a value that is no longer known",
      change({ attributes: { size: "unknown" } }),
      "a.x: size is another than was reviewed",
    ],
  ])("says so: %s", (_, planned, line) => {
    expect(beyondReview([change()], [planned])).toEqual([line]);
  });
});
