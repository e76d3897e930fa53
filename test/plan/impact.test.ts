import type { Effects } from "../../src/environment/effects";
import { impactsOf, isDanger, type Impact } from "../../src/plan/impact";
import type { Action, Change, Plan } from "../../src/plan/plan";

const effects: Effects = {
  database: {
    stateful: true,
    update: "live",
    attributes: { machine: "restarts", port: "reconnects" },
    source: "test",
  },
};
const impact = (
  type: string,
  actions: readonly Action[],
  change: Partial<Change> = {},
): Impact | undefined => {
  const plan: Plan = {
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: {},
    resource_changes: [
      {
        address: `${type}.x`,
        mode: "managed",
        type,
        name: "x",
        provider_name: "test",
        change: { actions, before: null, after: null, ...change },
      },
    ],
  };
  return impactsOf(plan, effects)[0];
};
const updated = (...attributes: string[]): Partial<Change> => ({
  before: Object.fromEntries(attributes.map((name) => [name, 1])),
  after: Object.fromEntries(attributes.map((name) => [name, 2])),
});

describe("what a change does to what runs", () => {
  it.each<[readonly string[], Impact["disruption"]]>([
    [["tags"], "live"],
    [["port", "tags"], "reconnects"],
    [["tags", "machine", "port"], "restarts"],
  ])("is the worst of its attributes: %j", (attributes, disruption) => {
    expect(impact("database", ["update"], updated(...attributes))).toMatchObject({ disruption });
  });

  it("is not known of a type whose effects are not listed", () => {
    expect(impact("novelty", ["update"], updated("size"))).toMatchObject({ disruption: "unknown" });
  });

  it.each<[readonly Action[], Impact["verb"], Impact["disruption"]]>([
    [["create"], "create", "live"],
    [["delete"], "delete", "replaces"],
    [["delete", "create"], "replace", "replaces"],
    [["create", "delete"], "replace", "replaces"],
    [["forget"], "forget", "live"],
  ])("follows from the action %j", (actions, verb, disruption) => {
    expect(impact("database", actions)).toMatchObject({ verb, disruption, stateful: true });
  });
});

describe("a replacement", () => {
  it("names the attributes that cause it, and no other", () => {
    const change = { ...updated("zone", "tags"), replace_paths: [["zone"]] };

    expect(impact("database", ["delete", "create"], change)).toMatchObject({ attributes: ["zone"] });
  });
});

describe("a danger", () => {
  it.each<[Action, boolean]>([
    ["create", false],
    ["update", false],
    ["delete", true],
    ["forget", true],
  ])("is what goes or is no longer managed: %s is %s", (action, danger) => {
    const found = impact("database", [action]);

    expect(found && isDanger(found)).toBe(danger);
  });
});
