import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";

/** Ends a process by a signal while it works; returns how it ended. */
function endedMeanwhile(signal: NodeJS.Signals) {
  const contents = `
    import { uninterrupted } from "./src/process/uninterrupted";
    uninterrupted(() => process.kill(process.pid, "${signal}"));
    console.log("whole");
    process.kill(process.pid, "${signal}");
    setInterval(() => {}, 1000);`;
  const resolveDir = path.resolve(__dirname, "../..");
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir },
    bundle: true,
    platform: "node",
    write: false,
  });
  return spawnSync(process.execPath, ["-e", outputFiles[0]?.text ?? ""], { encoding: "utf8" });
}

describe.each(["SIGINT", "SIGTERM"] as const)("work that %s meets", (signal) => {
  it("goes on to its end, after which the signal has its effect again", () => {
    expect(endedMeanwhile(signal)).toMatchObject({ stdout: "whole\n", signal });
  });
});
