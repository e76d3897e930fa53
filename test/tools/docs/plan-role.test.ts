import { readFileSync } from "node:fs";
import type { PolicyStatement } from "../../helpers/policy-statements";
import { stackIds } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const [, text = ""] = /```json\n([^]*?)```/.exec(readFileSync("docs/secrets.md", "utf8")) ?? [];
const { Statement: statements } = JSON.parse(text) as { readonly Statement: readonly PolicyStatement[] };

const wildcards = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);

/** The last version of AWS's provider that reads a secret to refresh one whose value is write-only. */
const lastThatReads = [6, 25];

function readsSecrets(stack: Template): boolean {
  const { aws } = stack.section("terraform")["required_providers"] as Record<string, { version: string }>;
  const [major = 0, minor = 0] = (aws?.version ?? "").split(".").map(Number);
  const [lastMajor = 0, lastMinor = 0] = lastThatReads;
  return major < lastMajor || (major === lastMajor && minor <= lastMinor);
}

describe("the documented role that plans", () => {
  const stacks = stackIds()
    .filter((id) => id.startsWith("production-"))
    .map((id) => Template.of(id))
    .filter((stack) => stack.resources("aws_secretsmanager_secret_version").length > 0);

  it("reads each secret that the provider reads to refresh it, and has no such permission without need", () => {
    const readable = statements
      .filter(({ Action }) => [Action].flat().includes("secretsmanager:GetSecretValue"))
      .flatMap(({ Resource = [] }) => Resource)
      .map(wildcards);
    const read = stacks.filter(readsSecrets).flatMap((stack) => {
      const { region, allowed_account_ids: accounts } = stack.provider("aws");
      return stack
        .resources("aws_secretsmanager_secret")
        .map(
          ({ arguments: { name } }) =>
            `arn:aws:secretsmanager:${region as string}:${(accounts as string[])[0]}:secret:${name as string}-a1B2c3`,
        );
    });

    expect(read.filter((arn) => !readable.some((pattern) => pattern.test(arn)))).toEqual([]);
    expect(readable.length > 0).toBe(read.length > 0);
  });
});
