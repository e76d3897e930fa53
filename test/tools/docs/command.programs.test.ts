import { spawnSync } from "node:child_process";
import path from "node:path";

describe("npm run docs", () => {
  it.each([
    ["--chek", "no option --chek"],
    ["check", '"check", which is no option'],
  ])("refuses %s, which would write where a check is meant", (word, found) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["tools/run.cjs", "tools/docs/main.ts", word],
      { cwd: path.resolve(__dirname, "../../.."), encoding: "utf8" },
    );

    expect(status).toBe(1);
    expect(stderr).toContain("error RUN-008");
    expect(stderr).toContain(`found   ${found}\n`);
    expect(stdout).toBe("");
  });
});
