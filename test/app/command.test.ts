import { rmSync } from "node:fs";
import path from "node:path";
import { synthCommand } from "../../src/app/command";
import { sourcesOf } from "../../src/app/environment-files";
import { currentProcess, type RunContext } from "../../src/app/process";
import { freshOutdir, inNewRegion, smallEnvironment, tree } from "./run";

const alpha = smallEnvironment("alpha", 81);
const advised = inNewRegion(smallEnvironment("beta", 82));

let outdir: string;
beforeEach(() => {
  outdir = freshOutdir();
});
afterEach(() => rmSync(path.dirname(outdir), { recursive: true }));

function command(words: readonly string[], own: Partial<RunContext> = {}) {
  const [printed, errors]: [string[], string[]] = [[], []];
  const exitCode = synthCommand(sourcesOf([alpha, advised]), words, {
    ...currentProcess,
    selection: [],
    outdir,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    ...own,
  });
  return { exitCode, printed: printed.join(""), errors: errors.join("") };
}

describe("npm run synth", () => {
  it("says what it takes when it is asked, and does nothing else", () => {
    const { exitCode, printed, errors } = command(["alpha", "--help"]);

    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
    expect(printed).toMatch(/^usage: npm run synth -- [^]*--all[^]*--json[^]*--sarif[^]*--help/);
    expect(tree(outdir)).toEqual(new Map());
  });

  it.each([[["--hlep"]], [["--json", "--sarif"]], [["alpha", "-x"]]])(
    "refuses %j, with its usage",
    (words) => {
      const { exitCode, errors } = command(words);

      expect(exitCode).toBe(1);
      expect(errors).toMatch(/^error RUN-008\n[^]*found {3}.*-(hlep|json|x)[^]*\nusage: /);
    },
  );

  it("takes names of the command line before those of HFT_ENV", () => {
    command(["alpha"], { selection: ["beta"] });

    expect([...tree(outdir).keys()]).toEqual([
      "environments/alpha.json",
      "manifest.json",
      "stacks/alpha-tokyo-network/cdk.tf.json",
    ]);
  });

  it("says everything about advice when it is asked", () => {
    expect(command(["beta"]).errors).not.toContain("accept: [");
    expect(command(["beta", "--all"]).errors).toMatch(/source [^]*accept: \[/);
  });

  it("writes nothing when it is to check, and tells what it would have written", () => {
    const { exitCode, printed } = command(["--check"]);

    expect(exitCode).toBe(0);
    expect(printed).toMatch(/alpha-tokyo-network [^]*no errors; nothing was written/);
    expect(tree(path.dirname(outdir))).toEqual(new Map());
  });

  it("leaves what was written before as it was when it is to check", () => {
    command(["alpha"]);
    const before = tree(outdir);

    command(["--check"]);

    expect(tree(outdir)).toEqual(before);
  });

  it("prints a document for programs, and nothing else", () => {
    const { printed, errors } = command(["--json"]);

    expect(errors).toBe("");
    expect(JSON.parse(printed)).toMatchObject({
      written: true,
      environments: [
        { name: "alpha", file: "environments/alpha.ts", problems: [] },
        {
          name: "beta",
          problems: [{ code: "AWS-REGION-001", kind: "advice", path: "regions.tokyo.region" }],
        },
      ],
      refusals: [],
      stacks: [{ id: "alpha-tokyo-network" }, { id: "beta-tokyo-network" }],
    });
  });

  it("prints why nothing was written into the same document", () => {
    const { exitCode, printed } = command(["--json"], { outdir: "/sys/cdktf.out" });

    expect(exitCode).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      written: false,
      refusals: [{ code: "RUN-004" }],
      stacks: [],
    });
  });
});
