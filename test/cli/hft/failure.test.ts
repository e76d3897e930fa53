import { reportFailure } from "../../../src/cli/failure";
import type { CommandContext } from "../../../src/cli/context";
import { Stop } from "../../../src/cli/stop";

function reported(error: unknown, { debug = false, json = false, aborted = false } = {}) {
  const [said, results]: [string[], unknown[]] = [[], []];
  const context = {
    interrupt: aborted ? AbortSignal.abort() : new AbortController().signal,
    hide: (text: string) => text.replaceAll("5up3r53cr3t", "(hidden)"),
    say: (line: string) => said.push(line),
    result: (_: string, value: unknown) => results.push(value),
  } as unknown as CommandContext;
  const exitCode = reportFailure(error, { json, debug }, context);
  return { exitCode, text: said.join("\n"), results };
}

describe("an error that nobody expected", () => {
  const fault = new TypeError("x is no function of 5up3r53cr3t");

  it("is told by a code, without its stack trace, and with where to report it", () => {
    const { exitCode, text } = reported(fault);

    expect(exitCode).toBe(1);
    expect(text).toMatch(
      /^error HFT-022 .*\n {2}found {3}x is no function of \(hidden\)\n {2}remedy {2}report it/,
    );
    expect(text).not.toContain("failure.test.ts");
  });

  it("has its stack trace with --debug, without a secret", () => {
    const { text } = reported(fault, { debug: true });

    expect(text).toContain("failure.test.ts");
    expect(text).not.toContain("5up3r53cr3t");
  });

  it("is one document with --json", () => {
    const { results } = reported(fault, { json: true });

    expect(results).toEqual([
      {
        code: "HFT-022",
        rule: "hft has no fault of its own",
        found: "x is no function of (hidden)",
        remedy: expect.stringContaining("report it") as string,
        exit: 1,
      },
    ]);
  });
});

describe("an error of the file system", () => {
  it("is not one of hft", () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { syscall: "write" });

    expect(reported(full).text).toMatch(/^error HFT-023 [^]*ENOSPC[^]*make room/);
  });
});

describe("an error after Ctrl-C", () => {
  it("is the interruption", () => {
    const killed = new Stop("HFT-001", "killed", "mend it");

    const { exitCode, text } = reported(killed, { aborted: true });

    expect(exitCode).toBe(4);
    expect(text).toMatch(/^error HFT-012 /);
  });

  it("is what it was where that can be resumed", () => {
    const half = new Stop("HFT-012", "half is applied", "resume it");

    expect(reported(half, { aborted: true })).toMatchObject({
      exitCode: 4,
      text: expect.stringContaining("half is applied") as string,
    });
  });
});
