import { gateClouds } from "../../../../tools/clouds";
import { planKey, type PlanInputs } from "../../../../tools/gate/cache/plan-key";

const inputs: PlanInputs = {
  stack: { resource: { aws_vpc: { network: { cidr_block: "10.0.0.0/16" } } } },
  assets: { "user-data.sh": "11", "policy.json": "22" },
  state: { version: 4, resources: [] },
  variables: { operation: "plan", bgp_auth_key: "a" },
  run: "plan",
  show: false,
  terraform: "1.11.4 linux_amd64",
  providers: { "registry.terraform.io/hashicorp/aws": "5.100.0" },
  clouds: gateClouds,
  gate: "33",
};

describe("the key of a plan", () => {
  it.each<[string, Partial<PlanInputs>]>([
    ["the stack", { stack: { resource: { aws_vpc: { network: { cidr_block: "10.1.0.0/16" } } } } }],
    [
      "the order in the stack, which Terraform's findings follow",
      { stack: { provider: {}, ...inputs.stack } },
    ],
    ["the content of a file beside it", { assets: { ...inputs.assets, "policy.json": "23" } }],
    ["the name of a file beside it", { assets: { "user-data.sh": "11", "rule.json": "22" } }],
    ["a value of the state", { state: { version: 4, resources: [{}] } }],
    ["having no state", { state: undefined }],
    ["the value of a variable", { variables: { ...inputs.variables, bgp_auth_key: "b" } }],
    ["one variable less", { variables: { operation: "plan" } }],
    ["what is run", { run: "validate" }],
    ["whether the plan is read", { show: true }],
    ["the version of Terraform", { terraform: "1.11.5 linux_amd64" }],
    ["the version of a provider", { providers: { "registry.terraform.io/hashicorp/aws": "6.25.0" } }],
    ["the address of a provider", { providers: { "registry.terraform.io/other/aws": "5.100.0" } }],
    ["what the gate knows of a cloud", { clouds: [] }],
    ["the sources of the gate", { gate: "34" }],
  ])("is another one for %s", (_, other) => {
    expect(planKey({ ...inputs, ...other })).not.toBe(planKey(inputs));
  });

  it.each<[string, Partial<PlanInputs>]>([
    ["the same content", {}],
    ["variables in another order", { variables: { bgp_auth_key: "a", operation: "plan" } }],
    ["files in another order", { assets: { "policy.json": "22", "user-data.sh": "11" } }],
  ])("is the same one for %s", (_, same) => {
    expect(planKey({ ...structuredCloneOf(inputs), ...same })).toBe(planKey(inputs));
  });

  it("does not take one input for another", () => {
    const swapped = { ...inputs, assets: inputs.variables, variables: inputs.assets };

    expect(planKey(swapped)).not.toBe(planKey(inputs));
  });
});

/** The clouds hold functions, which no plan depends on. */
function structuredCloneOf({ clouds, ...data }: PlanInputs): PlanInputs {
  return { ...structuredClone(data), clouds };
}
