import { spawnSync } from "node:child_process";
import path from "node:path";

describe("npm run docs", () => {
  it.each(["--chek", "check"])("refuses %s, which would write where a check is meant", (word) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["tools/run.cjs", "tools/docs/main.ts", word],
      { cwd: path.resolve(__dirname, "../../.."), encoding: "utf8" },
    );

    expect(status).toBe(1);
    expect(stderr).toBe(`no option ${word}; there is --check\n`);
    expect(stdout).toBe("");
  });
});
