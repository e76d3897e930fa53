import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileRefusal } from "../../../src/app/refusal";

const root = path.resolve(__dirname, "../../..");
const scratch = path.join(root, ".build", "test-run-program");

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, ["tools/run.cjs", ...words], { cwd: root, encoding: "utf8" });

describe("a command that cannot write what it is asked for", () => {
  beforeAll(() => {
    mkdirSync(scratch, { recursive: true });
    writeFileSync(path.join(scratch, "file"), "");
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  it.each([
    ["in a folder that is missing", "missing/picture.svg", /ENOENT[^]*make the folder that is missing/],
    ["below a file", "file/picture.svg", /ENOTDIR[^]*move away what is there/],
    ["over a folder", ".", /EISDIR[^]*move away what is there/],
  ])("%s says what to do, without a stack trace", (_, file, message) => {
    const out = path.join(scratch, file);

    const { status, stderr } = run("tools/diagram/main.ts", "local", "--format", "mermaid", "--out", out);

    expect(status).toBe(1);
    expect(stderr).toMatch(/^error RUN-004\n {2}rule {4}.*\n {2}found {3}.*\n {2}remedy {2}.*\n$/);
    expect(stderr).toMatch(message);
  });

  it("says so of a disk without room, and leaves other faults as they are", () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device"), {
      syscall: "write",
      code: "ENOSPC",
    });
    const missing = Object.assign(new Error("spawn dot ENOENT"), { syscall: "spawn dot", code: "ENOENT" });

    expect(fileRefusal(full)?.message).toMatch(/RUN-005[^]*make room on that disk and run it again/);
    expect(fileRefusal(missing)).toBeUndefined();
    expect(fileRefusal(new Error("a fault"))).toBeUndefined();
  });
});

describe("--help", () => {
  const commands = [
    "bench",
    "calendar",
    "diagram",
    "docs",
    "failover",
    "fuzz",
    "gate",
    "generations",
    "new",
    "objectives",
    "policy",
    "quotas",
    "report",
    "tuning",
    "venues",
  ];

  it.each(commands)("of npm run %s says how it is called, in 100 columns", (command) => {
    const { status, stdout, stderr } = run(`tools/${command}/main.ts`, "--help");

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^usage: npm run ${command} -- [^]*`));
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
