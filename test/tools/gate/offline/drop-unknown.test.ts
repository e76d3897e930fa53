import type { JsonObject } from "../../../../src/core/json";
import { dropUnknown } from "../../../../tools/gate/offline/drop-unknown";
import type { BlockSchema, ProviderSchema } from "../../../../src/plan/provider-schema";

const block = (attributes: readonly string[], blocks: Readonly<Record<string, BlockSchema>> = {}) => ({
  attributes: Object.fromEntries(attributes.map((name) => [name, { type: "string" }])),
  block_types: Object.fromEntries(
    Object.entries(blocks).map(([name, nested]) => [name, { nesting_mode: "list" as const, block: nested }]),
  ),
});

const aws: ProviderSchema = {
  provider: { block: block(["region"]) },
  resource_schemas: {
    aws_eks_cluster: { block: block(["name"], { vpc_config: block(["subnet_ids"]) }) },
    aws_security_group: {
      block: {
        attributes: {
          ingress: { type: ["set", ["object", { from_port: "number", to_port: "number" }]] },
          tags: { type: ["map", "string"] },
        },
      },
    },
  },
};
const drop = (stack: JsonObject) => dropUnknown(stack, (name) => (name === "aws" ? aws : undefined));
const cluster = (body: JsonObject): JsonObject => ({ resource: { aws_eks_cluster: { main: body } } });

describe("dropping what a provider does not know", () => {
  it("drops an unknown argument", () => {
    const { stack, drops } = drop(cluster({ name: "c", deletion_protection: true }));

    expect(stack).toEqual(cluster({ name: "c" }));
    expect(drops).toEqual([{ path: "aws_eks_cluster.deletion_protection", provider: "aws" }]);
  });

  it("drops an argument that the provider knows as a result only", () => {
    const schema: ProviderSchema = {
      resource_schemas: {
        aws_s3_bucket: { block: { attributes: { bucket: { type: "string" }, region: { computed: true } } } },
      },
    };
    const stack = { resource: { aws_s3_bucket: { main: { bucket: "b", region: "us-west-2" } } } };

    const { drops } = dropUnknown(stack, () => schema);

    expect(drops).toEqual([{ path: "aws_s3_bucket.region", provider: "aws" }]);
  });

  it("drops an unknown argument of a block, written as an object", () => {
    const { stack, drops } = drop(cluster({ vpc_config: { subnet_ids: [], colour: 1 } }));

    expect(stack).toEqual(cluster({ vpc_config: { subnet_ids: [] } }));
    expect(drops.map(({ path }) => path)).toEqual(["aws_eks_cluster.vpc_config.colour"]);
  });

  it("drops an unknown argument of a block, written as a list", () => {
    const { stack } = drop(cluster({ vpc_config: [{ subnet_ids: [] }, { colour: 1 }] }));

    expect(stack).toEqual(cluster({ vpc_config: [{ subnet_ids: [] }, {}] }));
  });

  it("drops an unknown argument of a generated block", () => {
    const dynamic = (content: JsonObject) => ({ vpc_config: { for_each: "${var.all}", content } });

    const { stack } = drop(cluster({ dynamic: dynamic({ subnet_ids: [], colour: 1 }) }));

    expect(stack).toEqual(cluster({ dynamic: dynamic({ subnet_ids: [] }) }));
  });

  it("drops an unknown key of an object value, which Terraform would discard without a word", () => {
    const group = (rule: JsonObject) => ({ resource: { aws_security_group: { main: { ingress: [rule] } } } });

    const { stack, drops } = drop(group({ from_port: 1, to_port: 2, colour: "blue" }));

    expect(stack).toEqual(group({ from_port: 1, to_port: 2 }));
    expect(drops.map(({ path }) => path)).toEqual(["aws_security_group.ingress.colour"]);
  });

  it("keeps every key of a map", () => {
    const group = { resource: { aws_security_group: { main: { tags: { any: "thing" } } } } };

    expect(drop(group)).toMatchObject({ stack: group, drops: [] });
  });

  it("drops an unknown argument of the provider", () => {
    const { stack, drops } = drop({ provider: { aws: [{ region: "us-east-1", alias: "b", colour: 1 }] } });

    expect(stack).toEqual({ provider: { aws: [{ region: "us-east-1", alias: "b" }] } });
    expect(drops.map(({ path }) => path)).toEqual(["provider.aws.colour"]);
  });

  it("drops an unknown argument from ignore_changes", () => {
    const ignoring = (...names: string[]) => cluster({ name: "c", lifecycle: { ignore_changes: names } });

    const { stack } = drop(ignoring("name", "deletion_protection", "vpc_config[0].subnet_ids"));

    expect(stack).toEqual(ignoring("name", "vpc_config[0].subnet_ids"));
  });

  it("keeps what Terraform itself reads", () => {
    const stack = cluster({
      "//": { metadata: { path: "c" } },
      name: "c",
      depends_on: ["aws_vpc.main"],
      provider: "aws.oregon",
      for_each: "${toset([])}",
      lifecycle: { ignore_changes: "all", prevent_destroy: true },
    });

    expect(drop(stack)).toMatchObject({ stack, drops: [] });
  });

  it("names each path once", () => {
    const body = { colour: 1 };

    const { drops } = drop({ resource: { aws_eks_cluster: { a: body, b: body } } });

    expect(drops).toHaveLength(1);
  });

  it("reports a resource type that the provider does not have", () => {
    const { unknownTypes } = drop({ resource: { aws_eks_capability: { a: {} } } });

    expect(unknownTypes).toEqual([{ type: "aws_eks_capability", provider: "aws" }]);
  });

  it("asks the provider that a resource names, whatever its type is called", () => {
    const stack = { resource: { aws_eks_cluster: { a: { provider: "mirror.b", colour: 1 } } } };

    expect(drop(stack)).toMatchObject({ stack, drops: [] });
  });
});
