import type { JsonObject } from "../../../../src/core/json";
import { aws } from "../../../../tools/clouds/aws/gate-cloud";
import { makeOffline } from "../../../../tools/gate/offline/make-offline";

const awsSource = "registry.terraform.io/hashicorp/aws";
const schemas = {
  [awsSource]: {
    provider: { block: {} },
    resource_schemas: { aws_eks_cluster: { block: { attributes: { name: { type: "string" } } } } },
  },
};
const stack = (resource: JsonObject): JsonObject => ({
  terraform: { required_providers: { aws: { source: "aws", version: "6.25.0" } } },
  resource,
});
const withMirror = (version: string) => ({ versions: { [awsSource]: version }, schemas });

describe("an offline stack", () => {
  it("allows a listed drop where the provider is older than the one the stack was written against", () => {
    const { drops } = makeOffline(
      stack({ aws_eks_cluster: { c: { deletion_protection: true } } }),
      withMirror("5.100.0"),
      [aws],
    );

    expect(drops).toEqual([
      { path: "aws_eks_cluster.deletion_protection", allowedBecause: "AWS 6: guard against deletion" },
    ]);
  });

  it.each(["6.25.0", "6.66.0"])("allows no drop by AWS %s, which should know every argument", (version) => {
    const { drops } = makeOffline(
      stack({ aws_eks_cluster: { c: { deletion_protection: true } } }),
      withMirror(version),
      [aws],
    );

    expect(drops).toEqual([{ path: "aws_eks_cluster.deletion_protection" }]);
  });

  it("allows no drop that is not listed", () => {
    const { drops } = makeOffline(stack({ aws_eks_cluster: { c: { colour: 1 } } }), withMirror("5.100.0"), [
      aws,
    ]);

    expect(drops).toEqual([{ path: "aws_eks_cluster.colour" }]);
  });

  it("cannot pass with a resource type that the provider does not have", () => {
    const { problems } = makeOffline(stack({ aws_eks_capability: { c: {} } }), withMirror("5.100.0"), [aws]);

    expect(problems).toEqual(["aws_eks_capability is no resource type of hashicorp/aws 5.100.0"]);
  });

  it("cannot pass with a data source that asks a cloud", () => {
    const { problems } = makeOffline(
      { ...stack({}), data: { aws_ami: { al2023: { owners: ["amazon"] } } } },
      withMirror("5.100.0"),
      [aws],
    );

    expect(problems).toEqual([
      "data.aws_ami.al2023 reads a cloud at plan; a stack may read no more than remote state",
    ]);
  });
});
