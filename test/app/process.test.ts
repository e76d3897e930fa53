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
  jest.resetModules();
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

  it("are those of the command line before those of HFT_ENV", async () => {
    expect((await contextOf(["local"], { HFT_ENV: "production" })).selection).toEqual(["local"]);
  });
});

describe("the output of a process", () => {
  it("goes to cdktf.out", async () => {
    expect((await contextOf([], {})).outdir).toBe("cdktf.out");
  });

  it("goes where the command line tool of cdktf says", async () => {
    expect((await contextOf([], { CDKTF_OUTDIR: "elsewhere" })).outdir).toBe("elsewhere");
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

describe("the clock of a process", () => {
  it("does not go back", async () => {
    const { now } = await contextOf([], {});
    const [earlier, later] = [now(), now()];

    expect(later).toBeGreaterThanOrEqual(earlier);
  });
});
