import { providerAddress, requiredProviders } from "../../src/plan/required-providers";

describe("required providers", () => {
  it.each([
    ["aws", "registry.terraform.io/hashicorp/aws"],
    ["hashicorp/aws", "registry.terraform.io/hashicorp/aws"],
    ["mirror.example.com/hashicorp/aws", "mirror.example.com/hashicorp/aws"],
  ])("completes the source %s", (source, address) => {
    expect(providerAddress(source)).toBe(address);
  });

  it.each(["6.25.0", "= 6.25.0"])("knows the version that a stack with %s was written against", (version) => {
    const stack = { terraform: { required_providers: { aws: { source: "aws", version } } } };

    expect(requiredProviders(stack)).toMatchObject([{ localName: "aws", boundVersion: "6.25.0" }]);
  });

  it("knows no such version from a range", () => {
    const stack = { terraform: { required_providers: { aws: { source: "aws", version: "~> 6.0" } } } };

    expect(requiredProviders(stack)[0]).not.toHaveProperty("boundVersion");
  });
});
