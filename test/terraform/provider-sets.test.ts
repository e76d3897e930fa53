import { lockFaults, lockFile, providerSets } from "../../src/terraform/provider-sets";

const stack = (
  providers: Readonly<Record<string, { readonly source: string; readonly version?: string }>>,
) => ({
  json: { terraform: { required_providers: providers } },
});
const aws = { source: "aws", version: "6.25.0" };
const google = { source: "hashicorp/google", version: "~> 6.50" };
const builtIn = { source: "terraform.io/builtin/terraform" };

describe("the sets of providers", () => {
  it("are one for all stacks with the same providers", () => {
    const sets = providerSets([
      stack({ aws }),
      stack({ google, aws }),
      stack({ aws, google }),
      stack({ aws }),
    ]);

    expect(sets).toEqual([
      {
        file: "aws+google.hcl",
        constraints: {
          "registry.terraform.io/hashicorp/aws": "6.25.0",
          "registry.terraform.io/hashicorp/google": "~> 6.50",
        },
      },
      { file: "aws.hcl", constraints: { "registry.terraform.io/hashicorp/aws": "6.25.0" } },
    ]);
  });

  it("keep to what every stack of theirs states, whatever their order", () => {
    const [early, late] = [stack({ aws: { ...aws, version: ">= 6.0" } }), stack({ aws })];

    expect(providerSets([early, late])).toEqual(providerSets([late, early]));
    expect(providerSets([early, late])[0]?.constraints).toEqual({
      "registry.terraform.io/hashicorp/aws": "6.25.0, >= 6.0",
    });
  });

  it("leave out what Terraform has in itself", () => {
    expect(lockFile(stack({ terraform: builtIn }).json)).toBeUndefined();
    expect(lockFile(stack({ terraform: builtIn, aws }).json)).toBe("aws.hcl");
    expect(providerSets([stack({}), stack({ terraform: builtIn })])).toEqual([]);
  });
});

describe("a lock file", () => {
  const lock = `
provider "registry.terraform.io/hashicorp/aws" {
  version     = "6.25.0"
  constraints = "6.25.0"
  hashes = [
    "h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=",
  ]
}
`;
  const faultsOf = (providers: Parameters<typeof stack>[0]) =>
    providerSets([stack(providers)]).flatMap((set) => lockFaults(set, lock));

  it("holds for stacks whose constraints allow the locked version", () => {
    expect(faultsOf({ aws })).toEqual([]);
    expect(faultsOf({ aws: { ...aws, version: "~> 6.20" } })).toEqual([]);
  });

  it("does not hold where they do not, or a provider is missing", () => {
    expect(faultsOf({ aws: { ...aws, version: "6.26.0" }, google })).toEqual([
      "hashicorp/aws 6.25.0, where 6.26.0 is required",
      "no hashicorp/google",
    ]);
  });
});
