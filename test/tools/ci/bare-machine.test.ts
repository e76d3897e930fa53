import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bareMachine } from "../../../tools/ci/bare-machine";
import { attempt, run } from "../../../tools/ci/run";
import type { ProcessVariables } from "../../../tools/lib/process-variables";

describe("a bare machine", () => {
  let folder: string;
  let env: ProcessVariables;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "bare-machine-"));
    process.env["HFT_ENV"] = "production";
    env = await bareMachine(folder);
    delete process.env["HFT_ENV"];
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["git", "terraform", "python3"])("has no %s", async (program) => {
    const { exitCode } = await attempt("sh", ["-c", `command -v ${program}`], { cwd: folder, env });

    expect(exitCode).not.toBe(0);
  });

  it("starts the Node and the npm of this one", async () => {
    const versions = await run("sh", ["-c", "node --version && npm --version"], { cwd: folder, env });

    expect(versions).toMatch(new RegExp(`^${process.version}\n\\d+\\.`));
  });

  it("has a home folder of its own", async () => {
    const home = await run("sh", ["-c", "cd && pwd -P"], { cwd: folder, env });

    expect(home.trim()).toBe(path.join(folder, "home"));
  });

  it("takes over no variable that could steer the project", () => {
    expect(env).not.toHaveProperty("HFT_ENV");
  });
});
