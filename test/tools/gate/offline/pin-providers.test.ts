import { pinProviders } from "../../../../tools/gate/offline/pin-providers";

const stack = { terraform: { required_providers: { aws: { source: "aws", version: "6.25.0" } } } };

describe("pinning providers", () => {
  it("asks for the version at hand, by a full source, and prints it", () => {
    const { stack: pinned, changes } = pinProviders(stack, {
      "registry.terraform.io/hashicorp/aws": "5.100.0",
    });

    expect(pinned).toEqual({
      terraform: { required_providers: { aws: { source: "hashicorp/aws", version: "5.100.0" } } },
    });
    expect(changes).toEqual(["required_providers.aws: 6.25.0 became 5.100.0"]);
  });

  it("keeps a constraint where no version is at hand", () => {
    const { stack: pinned, changes } = pinProviders(stack, {});

    expect(pinned).toMatchObject({ terraform: { required_providers: { aws: { version: "6.25.0" } } } });
    expect(changes).toEqual([]);
  });
});
