import { providerFacts as aws } from "../../src/aws/region/spec/provider-facts";
import type { JsonObject } from "../../src/core/json";
import type { Action, Plan } from "../../src/plan/plan";
import { storeOf, storesCreated, storesDeclared } from "../../src/plan/state-store";

const bucket = "aws_s3_bucket";
const keptIn = (backend: JsonObject): JsonObject => ({ terraform: { backend } });
const planOf = (actions: readonly Action[]): Plan => ({
  format_version: "1.2",
  terraform_version: "1.11.4",
  planned_values: {},
  resource_changes: [
    {
      address: `${bucket}.state`,
      mode: "managed",
      type: bucket,
      name: "state",
      provider_name: "registry.terraform.io/hashicorp/aws",
      change: { actions, before: null, after: { bucket: "hft-state" } },
    },
  ],
});

describe("the store of a state", () => {
  it("is known by kind and name, of the stack that uses it, that declares it and whose plan creates it", () => {
    const declaring = { resource: { [bucket]: { state: { bucket: "hft-state" } } } };

    expect(storeOf(keptIn({ s3: { bucket: "hft-state", key: "a.tfstate" } }), [aws])).toBe("s3 hft-state");
    expect(storesDeclared(declaring, [aws])).toEqual(["s3 hft-state"]);
    expect(storesCreated(planOf(["create"]), [aws])).toEqual(["s3 hft-state"]);
  });

  it("is none of a state in a file, nor of a cloud that says nothing of its stores", () => {
    expect(storeOf(keptIn({ local: { path: "a.tfstate" } }), [aws])).toBeUndefined();
    expect(storeOf(keptIn({ s3: { bucket: "hft-state" } }), [{}])).toBeUndefined();
  });

  it.each<readonly Action[]>([["no-op"], ["update"], ["delete", "create"]])(
    "is there already where a plan does this to it: %s",
    (...actions) => {
      expect(storesCreated(planOf(actions), [aws])).toEqual([]);
    },
  );
});
