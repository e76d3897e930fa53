import { sharedRegistries, type ReplicatedHome } from "../../../src/aws/images/spec/rules";

const home: ReplicatedHome = {
  environment: "production",
  name: "virginia",
  accountId: "111111111111",
  region: "us-east-1",
};

describe("two homes whose images are replicated", () => {
  it.each([
    ["an account", { accountId: "222222222222" }],
    ["a region", { region: "us-east-2" }],
  ])("are each other's own business with %s for each", (_, own) => {
    expect(sharedRegistries([home], [{ ...home, environment: "staging", ...own }])).toEqual([]);
  });

  it("overwrite each other in one registry, also within an environment", () => {
    const paths = sharedRegistries([home, { ...home, name: "mirror" }], []).map(({ path }) => path);
    expect(paths).toEqual(["regions.virginia.images", "regions.mirror.images"]);
  });
});
