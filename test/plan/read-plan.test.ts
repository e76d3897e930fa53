import type { Json, JsonObject } from "../../src/core/json";
import type { Action, Plan, ResourceChange } from "../../src/plan/plan";
import { changesOf, readPlan } from "../../src/plan/read-plan";

const document = (format: Json): JsonObject => ({
  format_version: format,
  terraform_version: "1.11.4",
  planned_values: {},
});
const change = (name: string, ...actions: Action[]): ResourceChange => ({
  address: `terraform_data.${name}`,
  mode: "managed",
  type: "terraform_data",
  name,
  provider_name: "terraform.io/builtin/terraform",
  change: { actions, before: null, after: null },
});
const planOf = (...changes: ResourceChange[]): Plan => ({
  ...readPlan(document("1.2")),
  resource_changes: changes,
});

describe("reading a plan", () => {
  it.each(["1.0", "1.2", "1.17"])("takes format %s", (format) => {
    expect(readPlan(document(format))).toMatchObject({ terraform_version: "1.11.4" });
  });

  it.each(["0.2", "2.0", "10.0"])("refuses format %s, and says which it reads", (format) => {
    expect(() => readPlan(document(format))).toThrow(
      new RegExp(`^plan format ${format} is not supported: .* reads 1\\.x`),
    );
  });

  it.each<[string, Json]>([
    ["an object without a version", { resource_changes: [] }],
    ["a version that is no text", document(1)],
    ["a list", []],
    ["null", null],
  ])("refuses %s, which is no plan", (_, value) => {
    expect(() => readPlan(value)).toThrow("not a plan as JSON");
  });
});

describe("the changes of a plan", () => {
  it("are all that an apply does, to the state alone too, in Terraform's order", () => {
    const plan = planOf(
      change("new", "create"),
      change("replaced", "delete", "create"),
      change("let-go", "forget"),
      { ...change("moved", "no-op"), previous_address: "terraform_data.old" },
      {
        ...change("adopted", "no-op"),
        change: { ...change("adopted", "no-op").change, importing: { id: "x" } },
      },
    );

    expect(changesOf(plan).map(({ address }) => address)).toEqual([
      "terraform_data.new",
      "terraform_data.replaced",
      "terraform_data.let-go",
      "terraform_data.moved",
      "terraform_data.adopted",
    ]);
  });

  it("are not what stays as and where it is", () => {
    expect(changesOf(planOf(change("same", "no-op")))).toEqual([]);
  });

  it("are not the reading of a data source", () => {
    expect(changesOf(planOf({ ...change("zones", "read"), mode: "data" }))).toEqual([]);
  });

  it("are none where there is no resource", () => {
    expect(changesOf(readPlan(document("1.2")))).toEqual([]);
  });
});
