import { aws } from "../../../tools/clouds/aws/gate-cloud";
import { reasonToAllow } from "../../../tools/gate/allowed-drops";

const required = {
  localName: "aws",
  address: "registry.terraform.io/hashicorp/aws",
  boundVersion: "6.25.0",
};
const clouds = [{ ...aws, allowedDrops: [{ path: "*.region", reason: "newer" }] }];
const reason = (path: string, bound = required) =>
  reasonToAllow({ path, provider: "aws" }, bound, "5.100.0", clouds);

describe("the list of allowed drops", () => {
  it("lets a star stand for one name", () => {
    expect(reason("aws_vpc.region")).toBe("newer");
  });

  it("does not let a star stand for several names", () => {
    expect(reason("aws_vpc.nested.region")).toBeUndefined();
  });

  it("holds for the provider of its cloud alone", () => {
    const other = { ...required, address: "registry.terraform.io/sample/aws" };

    expect(reason("aws_vpc.region", other)).toBeUndefined();
  });

  it("compares versions as numbers", () => {
    expect(reason("aws_vpc.region", { ...required, boundVersion: "5.99.0" })).toBeUndefined();
  });

  it("allows nothing where the stack does not say which version it was written against", () => {
    const { boundVersion: _, ...unbound } = required;

    expect(
      reasonToAllow({ path: "aws_vpc.region", provider: "aws" }, unbound, "5.100.0", clouds),
    ).toBeUndefined();
  });
});
