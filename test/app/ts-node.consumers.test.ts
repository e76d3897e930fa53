import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { environments } from "../environments";
import { freshOutdir, run, tree } from "./run";

describe("a synth by ts-node, which loads providers whole", () => {
  const reference = freshOutdir();
  const compiled = freshOutdir();
  afterAll(() => {
    for (const outdir of [reference, compiled]) rmSync(path.dirname(outdir), { recursive: true });
  });

  it("gives the same bytes", () => {
    run(reference, environments);
    const { HFT_ENV: _, HFT_STACK_TRACES: __, ...inherited } = process.env;
    const { status, stderr } = spawnSync(
      process.execPath,
      ["-r", "ts-node/register/transpile-only", "main.ts"],
      { env: { ...inherited, CDKTF_OUTDIR: compiled }, encoding: "utf8" },
    );

    expect(stderr).not.toMatch(/^\s*at /m);
    expect(status).toBe(0);
    expect(tree(compiled)).toEqual(tree(reference));
  });
});
