import type { Json, JsonObject } from "../../src/core/json";
import type { Change, Plan } from "../../src/plan/plan";
import { withStandIns } from "../../src/plan/stand-ins";

const network = (outputs: Readonly<Record<string, Partial<Change<Json>>>>): Plan => ({
  format_version: "1.2",
  terraform_version: "1.11.4",
  planned_values: {},
  output_changes: Object.fromEntries(
    Object.entries(outputs).map(([name, change]) => [name, { actions: ["create"], before: null, ...change }]),
  ),
});
const consumer: JsonObject = {
  data: {
    terraform_remote_state: { "prod-network": { backend: "local" }, "prod-other": { backend: "local" } },
  },
  resource: {
    thing: {
      x: {
        vpc: "${data.terraform_remote_state.prod-network.outputs.vpc_id}",
        other: "${data.terraform_remote_state.prod-other.outputs.id}",
      },
    },
  },
};
const locals = (outputs: Readonly<Record<string, Partial<Change<Json>>>>): Json | undefined =>
  (withStandIns(consumer, { "prod-network": network(outputs) }).stack["locals"] as JsonObject)[
    "hft_prod-network"
  ];
const unknown = "${jsondecode(terraform_data.hft_unapplied.id)}";

describe("the consumer of an unapplied stack", () => {
  const { stack, notes } = withStandIns(consumer, {
    "prod-network": network({ vpc_id: { after: "vpc-1" } }),
  });

  it("reads its planned outputs in place of its state", () => {
    expect(stack["resource"]).toMatchObject({ thing: { x: { vpc: "${local.hft_prod-network.vpc_id}" } } });
    expect(stack["locals"]).toEqual({ "hft_prod-network": { vpc_id: "vpc-1" } });
    expect(stack["data"]).toEqual({ terraform_remote_state: { "prod-other": { backend: "local" } } });
  });

  it("reads every other state as before", () => {
    expect(stack["resource"]).toMatchObject({
      thing: { x: { other: "${data.terraform_remote_state.prod-other.outputs.id}" } },
    });
  });

  it("says which planned values it uses", () => {
    expect(notes).toEqual(["planned value of prod-network.vpc_id"]);
  });

  it("is as it was where it reads none of the given states", () => {
    expect(withStandIns(consumer, { "prod-data": network({}) })).toEqual({
      stack: consumer,
      notes: [],
      unknown: false,
    });
  });
});

describe("an output", () => {
  it("is unknown where it is only known after the apply", () => {
    expect(locals({ vpc_id: { after_unknown: true } })).toEqual({ vpc_id: unknown });
  });

  it("is unknown in the parts that are, and known in the others", () => {
    const subnets = { after: { a: { zone: "use1-az4" } }, after_unknown: { a: { id: true } } };

    expect(locals({ subnets })).toEqual({ subnets: { a: { zone: "use1-az4", id: unknown } } });
  });

  it("is unknown where it is sensitive, so that no secret is written", () => {
    expect(locals({ key: { after: "s3cret", after_sensitive: true } })).toEqual({ key: unknown });
  });

  it("is a text of which Terraform evaluates nothing", () => {
    expect(locals({ note: { after: '${upper("x")} %{ if true }' } })).toEqual({
      note: '$${upper("x")} %%{ if true }',
    });
  });

  it("is missing where the plan removes it", () => {
    expect(locals({ old: { actions: ["delete"], before: "x", after: null } })).toEqual({});
  });
});
