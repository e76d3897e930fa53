import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunContext } from "../../src/app/process";

const { argv, env } = process;
afterEach(() => {
  process.argv = argv;
  process.env = env;
});

/** The context of a process with this command line and these variables. */
async function contextOf(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<RunContext> {
  process.argv = ["node", "main.cjs", ...words];
  process.env = { ...variables };
  delete require.cache[require.resolve("../../src/app/process")];
  return (await import("../../src/app/process")).currentProcess;
}

describe("the environments that a process synthesizes", () => {
  it("are all, unless it is told otherwise", async () => {
    expect((await contextOf([], {})).selection).toEqual([]);
    expect((await contextOf([], { HFT_ENV: "" })).selection).toEqual([]);
  });

  it("are those of HFT_ENV", async () => {
    expect((await contextOf([], { HFT_ENV: "staging" })).selection).toEqual(["staging"]);
    expect((await contextOf([], { HFT_ENV: "staging,production" })).selection).toEqual([
      "staging",
      "production",
    ]);
  });
});

describe("the output of a process", () => {
  it("goes to cdktf.out of the project, wherever it is started", async () => {
    const start = process.cwd();
    process.chdir(tmpdir());
    try {
      expect((await contextOf([], {})).outdir).toBe(path.resolve(__dirname, "../../cdktf.out"));
    } finally {
      process.chdir(start);
    }
  });

  it("goes where the command line tool of cdktf says", async () => {
    expect((await contextOf([], { CDKTF_OUTDIR: "elsewhere" })).outdir).toBe(path.resolve("elsewhere"));
  });
});

describe("the folders of stacks that are gone", () => {
  it("are removed by this process, wherever it writes", async () => {
    expect((await contextOf([], {})).byCli).toBe(false);
    expect((await contextOf([], { CDKTF_OUTDIR: "elsewhere" })).byCli).toBe(false);
  });

  it("are left to the CLI where it runs this process", async () => {
    const byCli = { CDKTF_OUTDIR: "cdktf.out", CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "true" };

    expect((await contextOf([], byCli)).byCli).toBe(true);
  });
});

describe("the stack traces of tokens", () => {
  it("are skipped, because they cost most of the time of a synth", async () => {
    expect((await contextOf([], {})).keepStackTraces).toBe(false);
  });

  it("are kept for who asks for them", async () => {
    expect((await contextOf([], { HFT_STACK_TRACES: "1" })).keepStackTraces).toBe(true);
  });
});

describe("another process", () => {
  it("runs, or has ended", async () => {
    const { isRunning } = await contextOf([], {});
    const { pid } = spawnSync(process.execPath, ["--version"]);

    expect(isRunning(process.pid)).toBe(true);
    expect(isRunning(pid)).toBe(false);
  });
});

describe("the clock of a process", () => {
  it("does not go back", async () => {
    const { now } = await contextOf([], {});
    const [earlier, later] = [now(), now()];

    expect(later).toBeGreaterThanOrEqual(earlier);
  });
});
