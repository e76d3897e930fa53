import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SchemaLibrary } from "../../../tools/gate/schema-library";
import type { AttributeSchema, BlockSchema, ProviderSchema } from "../../../src/plan/provider-schema";
import { Terraform } from "../../../tools/gate/terraform";
import { stackSecretFaults } from "../../helpers/secret-literals";
import { stackIdsOf } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

describeWithAwsProvider("what the provider itself takes for a secret", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "secrets-"));
  afterAll(() => rmSync(dir, { recursive: true }));
  let schema: ProviderSchema;

  beforeAll(async () => {
    const terraform = Terraform.find({ dir, pluginDirs });
    if (terraform === undefined) throw new Error("no terraform");
    schema = await new SchemaLibrary(terraform).schemaOf("registry.terraform.io/hashicorp/aws", ">= 5.0.0");
  });

  it.each(stackIdsOf("aws"))("is no text in %s", (id) => {
    expect(
      stackSecretFaults(id, (type, at) => isSensitive(schema.resource_schemas?.[type]?.block, at)),
    ).toEqual([]);
  });

  it("is a database's password", () => {
    const block = schema.resource_schemas?.["aws_db_instance"]?.block;

    expect(isSensitive(block, ["password"])).toBe(true);
    expect(isSensitive(block, ["identifier"])).toBe(false);
  });
});

function isSensitive(block: BlockSchema | undefined, [name = "", ...rest]: readonly string[]): boolean {
  const attribute: AttributeSchema | undefined = block?.attributes?.[name];
  if (attribute !== undefined) return attribute.sensitive === true || attribute.write_only === true;
  return rest.length > 0 && isSensitive(block?.block_types?.[name]?.block, rest);
}
