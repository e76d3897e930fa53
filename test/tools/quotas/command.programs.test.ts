import { runTool } from "../run-tool";

const quotas = (...words: readonly string[]) => runTool("quotas", words);

describe("npm run quotas", () => {
  it("prints a table for each account and region, and succeeds where more has to be asked for", () => {
    const { status, stdout } = quotas("production");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^account 111111111111, us-east-1$/m);
    expect(stdout).toMatch(/^account 111111111111, us-west-2$/m);
    expect(stdout).toMatch(/^account 111111111111, all regions$/m);
    expect(stdout).toMatch(/^Running On-Demand .* L-1216C47A +\d+ +\d+ +5 +ask for more$/m);
  });

  it("gives programs the same", () => {
    const { status, stdout } = quotas("production", "--json");

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ account: "111111111111", region: "us-east-1" }),
    );
  });

  it("fails on an environment or an option that there is not, and says which there are", () => {
    expect(quotas("prod")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("production") as unknown,
    });
    expect(quotas("--csv")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("--json") as unknown,
    });
  });
});
