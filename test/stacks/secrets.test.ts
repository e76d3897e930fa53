import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SchemaLibrary } from "../../tools/gate/schema-library";
import type { AttributeSchema, BlockSchema, ProviderSchema } from "../../tools/gate/provider-schema";
import { Terraform } from "../../tools/gate/terraform";
import { secretLiterals } from "../helpers/secret-literals";
import { readStack, stackIds, type JsonObject } from "../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../tools/gate/real-terraform";

/** No account, no secret: an emulator wants some key, whichever. */
const emulatorKeys = ["provider.aws.access_key", "provider.aws.secret_key"];

function found(id: string, isSecret?: Parameters<typeof secretLiterals>[1]): string[] {
  const literals = secretLiterals(readStack(id), isSecret);
  return id.startsWith("local-") ? literals.filter((at) => !emulatorKeys.includes(at)) : literals;
}

describe("a synthesized stack", () => {
  it.each(stackIds())("%s has no secret in it", (id) => {
    expect(found(id)).toEqual([]);
  });

  it.each(stackIds())("%s has nothing of the form of a key", (id) => {
    expect(JSON.stringify(readStack(id))).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----/);
  });
});

describe("a secret in a stack", () => {
  const stackWith = (resource: JsonObject): JsonObject => ({
    resource: { aws_db_instance: { main: resource } },
  });

  it.each([
    ["as text", { password: "correct-horse" }],
    ["as write-only text", { password_wo: "correct-horse" }],
    ["in a nested block", { options: [{ auth_key: "abcdef" }] }],
    ["behind a reference", { secret_string: '${jsonencode({"password": "correct-horse"})}' }],
    ["before a reference", { auth_token: "prefix-${var.token}" }],
    ["after a reference", { auth_token: "${var.token}-suffix" }],
  ])("is found %s", (_, resource) => {
    expect(secretLiterals(stackWith(resource))).toHaveLength(1);
  });

  it("is found as the default of a variable", () => {
    expect(secretLiterals({ variable: { bgp_auth_key: { sensitive: true, default: "abcdef" } } })).toEqual([
      "variable.bgp_auth_key.default",
    ]);
  });

  it.each([
    ["a variable", { password_wo: "${var.database_password}" }],
    ["another resource", { secret_key: "${aws_iam_access_key.main.secret}" }],
    ["a document of variables", { secret_string_wo: '${jsonencode({"password" = var.database_password})}' }],
  ])("is none where %s gives it", (_, resource) => {
    expect(secretLiterals(stackWith(resource))).toEqual([]);
  });
});

describeWithAwsProvider("what the provider itself takes for a secret", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "secrets-"));
  afterAll(() => rmSync(dir, { recursive: true }));
  let schema: ProviderSchema;

  beforeAll(async () => {
    const terraform = Terraform.find({ dir, pluginDirs });
    if (terraform === undefined) throw new Error("no terraform");
    schema = await new SchemaLibrary(terraform).schemaOf("registry.terraform.io/hashicorp/aws", ">= 5.0.0");
  });

  it.each(stackIds())("is no text in %s", (id) => {
    expect(found(id, (type, at) => isSensitive(schema.resource_schemas?.[type]?.block, at))).toEqual([]);
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
