import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { environments } from "../environments";
import { freshOutdir, run, tree } from "./run";

const root = path.resolve(__dirname, "../..");
const execute = promisify(execFile);

interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the app as a process of its own. */
async function runProcess(
  outdir: string,
  command: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const { HFT_ENV: _, HFT_STACK_TRACES: __, ...inherited } = process.env;
  const options = { cwd: root, env: { ...inherited, ...variables, CDKTF_OUTDIR: outdir } };
  try {
    return { exitCode: 0, ...(await execute(process.execPath, [...command], options)) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exitCode: code, stdout, stderr };
  }
}

const outdirs: string[] = [];
function outdir(): string {
  const created = freshOutdir();
  outdirs.push(created);
  return created;
}
afterAll(() => {
  for (const created of outdirs) rmSync(path.dirname(created), { recursive: true });
});

const reference = outdir();
beforeAll(() => {
  run(reference, environments);
});

describe("a synth", () => {
  it("has every stack of every environment", () => {
    const stacks = environments.flatMap(({ name, regions }) =>
      Object.keys(regions).map((region) => `stacks/${name}-${region}-network/cdk.tf.json`),
    );

    expect([...tree(reference).keys()]).toEqual(expect.arrayContaining(["manifest.json", ...stacks]));
  });

  it("gives the same bytes a second time in one process, which finds no program to start", () => {
    const second = outdir();
    const { PATH } = process.env;
    process.env["PATH"] = "";
    try {
      run(second, environments);
    } finally {
      process.env["PATH"] = PATH;
    }

    expect(tree(second)).toEqual(tree(reference));
  });

  it("gives the same bytes from the bundle", async () => {
    const bundled = outdir();
    const { exitCode } = await runProcess(bundled, ["tools/run.cjs", "main.ts"]);

    expect(exitCode).toBe(0);
    expect(tree(bundled)).toEqual(tree(reference));
  });
});

describe("a process with HFT_ENV", () => {
  const chosen = outdir();
  let finished: Finished;
  beforeAll(async () => {
    finished = await runProcess(chosen, ["tools/run.cjs", "main.ts"], { HFT_ENV: "local" });
  });

  it("synthesizes what it names, and nothing else", () => {
    expect(finished.exitCode).toBe(0);
    expect(finished.stdout.match(/^\S+-(network|compute)/gm)).toEqual([
      "local-virginia-network",
      "local-virginia-compute",
    ]);
  });

  it("gives a stack the bytes that it has beside all others", () => {
    const stacks = [...tree(chosen)].filter(([file]) => file !== "manifest.json");

    expect(stacks.map(([file]) => file)).toContain("stacks/local-virginia-network/cdk.tf.json");
    expect([...tree(reference)]).toEqual(expect.arrayContaining(stacks));
  });

  it("ends with 1 and without a stack trace when it names none", async () => {
    const { exitCode, stdout, stderr } = await runProcess(outdir(), ["tools/run.cjs", "main.ts"], {
      HFT_ENV: "prod",
    });

    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/RUN-009[^]*no environment "prod"[^]*production, staging, development, local/);
    expect(stderr).not.toMatch(/^\s*at /m);
  });
});
