import { policies } from "../../../src/policy/policies";
import { runTool } from "../run-tool";

const policy = (...words: readonly string[]) => runTool("policy", words);

describe("npm run policy", () => {
  it("prints every policy with what it found in an environment, and succeeds where nothing is an error", () => {
    const { status, stdout } = policy("production");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^policy +severity +open +accepted +requirement$/m);
    for (const code of Object.keys(policies)) {
      expect(stdout).toMatch(new RegExp(`^${code} +(error|advice) +0 +\\d+ +`, "m"));
    }
    expect(stdout).toMatch(/^\d+ resources of \d+ stacks: no error$/m);
  });

  it("gives programs findings of policies only", () => {
    const { status, stdout } = policy("development", "--format", "json");
    const { written, environments } = JSON.parse(stdout) as {
      written: boolean;
      environments: { name: string; problems: { code: string }[] }[];
    };

    expect(status).toBe(0);
    expect(written).toBe(false);
    expect(environments.map(({ name }) => name)).toEqual(["development"]);
    for (const { code } of environments[0]!.problems) expect(code).toMatch(/^POLICY-/);
  });

  it("fails on an environment or an option that there is not, and says which there are", () => {
    expect(policy("prod")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("production") as unknown,
    });
    expect(policy("--format", "xml")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("sarif") as unknown,
    });
  });
});
