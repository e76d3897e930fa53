import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SchemaLibrary } from "../../../tools/gate/schema-library";
import type { AttributeSchema, BlockSchema, ProviderSchema } from "../../../tools/gate/provider-schema";
import { Terraform } from "../../../tools/gate/terraform";
import { secretFaults } from "../../helpers/secret-literals";
import { readStack, stackIds, type JsonObject } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

/** No account, no secret: an emulator wants some key, whichever. */
const emulatorKeys = ["provider.aws.access_key is written out", "provider.aws.secret_key is written out"];

function faultsOf(id: string, isSecret?: Parameters<typeof secretFaults>[1]): string[] {
  const faults = secretFaults(readStack(id), isSecret);
  return id.startsWith("local-") ? faults.filter((fault) => !emulatorKeys.includes(fault)) : faults;
}

describe("a synthesized stack", () => {
  it.each(stackIds())("%s has no secret in it", (id) => {
    expect(faultsOf(id)).toEqual([]);
  });

  it.each(stackIds())("%s has nothing of the form of a key", (id) => {
    expect(JSON.stringify(readStack(id))).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----/);
  });
});

describe("a secret in a stack", () => {
  const kept = { sensitive: true };
  const fleeting = { sensitive: true, ephemeral: true };
  const stackWith = (resource: JsonObject, variable: JsonObject = {}): JsonObject => ({
    resource: { aws_db_instance: { main: resource } },
    variable: { secret: variable },
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["as text", { password: "correct-horse" }, {}],
    ["as write-only text", { password_wo: "correct-horse" }, {}],
    ["in a nested block", { options: [{ auth_key: "abcdef" }] }, {}],
    ["in an encoded document", { secret_string: '${jsonencode({"password": "correct-horse"})}' }, {}],
    ["inside a function", { password: '${base64encode("correct-horse")}' }, {}],
    ["before a reference", { auth_token: "prefix-${var.secret}" }, kept],
    ["after a reference", { auth_token: "${var.secret}-suffix" }, kept],
    ["in a variable that is shown", { password_wo: "${var.secret}" }, { ephemeral: true }],
    ["in a variable with a default", { password_wo: "${var.secret}" }, { ...fleeting, default: "abcdef" }],
    ["in a variable that a plan keeps", { password_wo: "${var.secret}" }, kept],
  ])("is found %s", (_, resource, variable) => {
    expect(secretFaults(stackWith(resource, variable))).toHaveLength(1);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["a variable gives it", { password_wo: "${var.secret}" }, fleeting],
    ["another resource gives it", { secret_key: "${aws_iam_access_key.main.secret}" }, {}],
    ["it has no write-only form", { bgp_auth_key: "${var.secret}" }, kept],
    [
      "a document takes it from a variable",
      { secret_string_wo: '${jsonencode({"username" = "hftadmin", "password" = var.secret})}' },
      fleeting,
    ],
  ])("is as it should be where %s", (_, resource, variable) => {
    expect(secretFaults(stackWith(resource, variable))).toEqual([]);
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
    expect(faultsOf(id, (type, at) => isSensitive(schema.resource_schemas?.[type]?.block, at))).toEqual([]);
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
