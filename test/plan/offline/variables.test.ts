import { providerFacts as aws } from "../../../src/aws/region/spec/provider-facts";
import type { ProviderFacts } from "../../../src/environment/provider-facts";
import { fakeVariables } from "../../../src/plan/offline/variables";

describe("fake variables", () => {
  it("stand in for every variable without a default", () => {
    const stack = {
      variable: {
        password: { type: "string", sensitive: true, ephemeral: true },
        replicas: { type: "number" },
        zones: { type: "list(string)" },
        labels: { type: "map(string)" },
        region: { type: "string", default: "us-east-1" },
      },
    };

    expect(fakeVariables(stack, []).values).toEqual({
      password: "gatevalue1",
      replicas: "1",
      zones: "[]",
      labels: "{}",
    });
  });

  it("take the value that the cloud of the stack states for a variable with a rule", () => {
    const stack = {
      terraform: { required_providers: { aws: { source: "aws" } } },
      variable: { operation: { type: "string" } },
    };
    const other: ProviderFacts = { ...aws, provider: "sample/other", variables: { operation: "other" } };

    expect(fakeVariables(stack, [other, aws]).values).toEqual({ operation: "plan" });
  });

  it("give way to a value of the caller", () => {
    const stack = { variable: { operation: { type: "string", default: "plan" } } };

    expect(fakeVariables(stack, [], { operation: "apply", other: "unused" }).values).toEqual({
      operation: "apply",
    });
  });

  it("do not guess a value of an object type", () => {
    const { values, problems } = fakeVariables(
      { variable: { links: { type: "object({ vlan = number })" } } },
      [],
    );

    expect(values).toEqual({});
    expect(problems).toEqual([
      "variable.links of type object({ vlan = number }) has no default; set TF_VAR_links",
    ]);
  });
});
