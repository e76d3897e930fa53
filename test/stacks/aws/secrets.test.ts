import { secretFaults, stackSecretFaults } from "../../helpers/secret-literals";
import { readStack, stackIds, type JsonObject } from "../../helpers/synthesized";

describe("a synthesized stack", () => {
  it.each(stackIds())("%s has no secret in it", (id) => {
    expect(stackSecretFaults(id)).toEqual([]);
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
