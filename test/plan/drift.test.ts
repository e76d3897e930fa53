import type { JsonObject } from "../../src/core/json";
import { driftNote, driftOf } from "../../src/plan/drift";
import type { Change, Plan, ResourceChange } from "../../src/plan/plan";
import type { ProviderSchemas } from "../../src/plan/provider-schema";

const provider = "registry.terraform.io/hashicorp/test";
const schemas: ProviderSchemas = {
  [provider]: {
    resource_schemas: {
      group: {
        block: {
          attributes: {
            ingress: { type: ["set", "string"], optional: true, computed: true },
            restorable_until: { type: "string", computed: true },
          },
          block_types: {
            scaling: {
              nesting_mode: "list",
              block: {
                attributes: {
                  desired: { type: "number", optional: true },
                  current: { type: "number", computed: true },
                },
              },
            },
          },
        },
      },
    },
  },
};
const resource = (change: Partial<Change>): ResourceChange => ({
  address: "group.x",
  mode: "managed",
  type: "group",
  name: "x",
  provider_name: provider,
  change: { actions: ["update"], before: {}, after: {}, ...change },
});
const planWith = (drift: ResourceChange): Plan => ({
  format_version: "1.2",
  terraform_version: "1.11.4",
  planned_values: {},
  resource_drift: [drift],
});
const stackWith = (lifecycle: JsonObject): JsonObject => ({ resource: { group: { x: { lifecycle } } } });
const found = (change: Partial<Change>, lifecycle: JsonObject = {}) =>
  driftOf(planWith(resource(change)), stackWith(lifecycle), schemas);

describe("what a refresh finds", () => {
  it("is drift where a stack can write it, stated or not", () => {
    expect(found({ before: { ingress: [] }, after: { ingress: ["0.0.0.0/0"] } })).toEqual([
      { address: "group.x", gone: false, attributes: ["ingress"] },
    ]);
  });

  it("is drift where the resource is gone", () => {
    expect(found({ actions: ["delete"], after: null })).toEqual([
      { address: "group.x", gone: true, attributes: [] },
    ]);
  });

  it.each<[string, Partial<Change>]>([
    ["a result", { before: { restorable_until: "1" }, after: { restorable_until: "2" } }],
    ["a result in a block", { before: { scaling: [{ current: 1 }] }, after: { scaling: [{ current: 2 }] } }],
    ["nothing that differs", { before: { ingress: [] }, after: { ingress: [] } }],
  ])("is none where it is %s", (_, change) => {
    expect(found(change)).toEqual([]);
  });

  it.each(["scaling", "scaling[0].desired"])("is none where ignore_changes names it: %s", (ignored) => {
    const scaled = { before: { scaling: [{ desired: 1 }] }, after: { scaling: [{ desired: 2 }] } };

    expect(found(scaled, { ignore_changes: [ignored] })).toEqual([]);
    expect(found(scaled, { ignore_changes: ["scal"] })).toHaveLength(1);
  });

  it("is none where ignore_changes names a key of a map", () => {
    const tagged = { before: { tags: {} }, after: { tags: { Seen: "today" } } };

    expect(found(tagged, { ignore_changes: ['tags["Seen"]'] })).toEqual([]);
  });

  it("is drift of what every apply leaves alone", () => {
    expect(
      found({ before: { ingress: [] }, after: { ingress: ["x"] } }, { ignore_changes: "all" }),
    ).toHaveLength(1);
  });
});

describe("a planned change", () => {
  const drifted = planWith(
    resource({ before: { ingress: ["a"], other: 1 }, after: { ingress: ["b"], other: 2 } }),
  );

  it("says which of its attributes were changed from outside", () => {
    const undone = resource({ before: { ingress: ["b"] }, after: { ingress: ["a"] } });

    expect(driftNote(drifted, undone)).toBe("changed outside of Terraform: ingress");
  });

  it("says nothing where it changes others", () => {
    expect(driftNote(drifted, resource({ before: { size: 1 }, after: { size: 2 } }))).toBeUndefined();
  });

  it("says that its resource was deleted from outside", () => {
    const gone = planWith(resource({ actions: ["delete"], after: null }));

    expect(driftNote(gone, resource({ actions: ["create"], before: null }))).toBe(
      "deleted outside of Terraform",
    );
  });
});
