import { runTool } from "../run-tool";

const failover = (...words: readonly string[]) => runTool("failover", words);

describe("npm run failover", () => {
  it("prints where each name leads in each state, and the steps by which a person moves it", () => {
    const { status, stdout } = failover("production");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^production: orders\.trading\.example\.com A, stateful, at home in virginia, /m);
    expect(stdout).toMatch(/^not set +any +virginia$/m);
    expect(stdout).toMatch(/^set +yes +oregon$/m);
    expect(stdout).toMatch(/^ {2}3\. set the switch of oregon: aws s3api put-object --region us-west-2 /m);
    expect(stdout).not.toContain("WRONG");
  });

  it("gives programs the same", () => {
    const { status, stdout } = failover("production", "--json");

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ environment: "production", name: "orders.trading.example.com", wrongs: [] }),
    );
  });

  it("says so where an environment has no name", () => {
    expect(failover("local")).toMatchObject({ status: 0, stdout: "no name of DNS\n" });
  });

  it("fails on an environment or an option that there is not, and says which there are", () => {
    expect(failover("prod")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("production") as unknown,
    });
    expect(failover("--csv")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("--json") as unknown,
    });
  });
});
