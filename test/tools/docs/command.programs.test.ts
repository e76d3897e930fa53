import { runTool } from "../run-tool";

describe("npm run docs", () => {
  it.each([
    ["--chek", "no option --chek"],
    ["check", '"check", which is no option'],
  ])("refuses %s, which would write where a check is meant", (word, found) => {
    const { status, stdout, stderr } = runTool("docs", [word]);

    expect(status).toBe(1);
    expect(stderr).toContain("error RUN-008");
    expect(stderr).toContain(`found   ${found}\n`);
    expect(stdout).toBe("");
  });
});
