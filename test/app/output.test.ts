import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeWhere } from "../helpers/describe-where";
import { freshOutdir, run, smallEnvironment, tree } from "./run";

const alpha = smallEnvironment("alpha", 81);
const beta = smallEnvironment("beta", 82);
const alphaFile = "stacks/alpha-tokyo-network/cdk.tf.json";

let outdir: string;
beforeEach(() => {
  outdir = freshOutdir();
});
afterEach(() => rmSync(path.dirname(outdir), { recursive: true }));

describe("an output that cannot be written", () => {
  it("is refused where it is a file, which stays", () => {
    writeFileSync(outdir, "mine");

    const { exitCode, errors } = run(outdir, [alpha]);

    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^error RUN-004\n[^]*EEXIST[^]*cdktf\.out[^]*move away[^]*nothing was written\n$/);
    expect(tree(path.dirname(outdir)).get("cdktf.out")).toBe("mine");
  });

  it("is refused where the system lets nobody write", () => {
    const { exitCode, errors } = run("/sys/cdktf.out", [alpha]);

    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^error RUN-004\n[^]*\/sys\/cdktf\.out[^]*CDKTF_OUTDIR/);
  });
});

describe("an output that was there before", () => {
  it("keeps what else is in it", () => {
    mkdirSync(outdir);
    writeFileSync(path.join(outdir, "notes"), "mine");

    run(outdir, [alpha]);

    expect([...tree(outdir).keys()]).toEqual([
      "environments/alpha.json",
      "manifest.json",
      "notes",
      alphaFile,
    ]);
  });

  it("loses what an ended process left of its synth, and nothing of one that runs", () => {
    const [ended, running] = [".new-4194305-abcdef", `.new-${process.pid}-abcdef`];
    for (const name of [ended, running]) mkdirSync(path.join(outdir, name, "stacks"), { recursive: true });

    run(outdir, [alpha]);

    expect(readdirSync(outdir)).toEqual([running, "environments", "manifest.json", "stacks"]);
  });
});

describe("a delivery that ended half-way", () => {
  beforeEach(() => {
    run(outdir, [alpha, beta]);
    rmSync(path.join(outdir, "manifest.json"));
  });

  it("is told, with the environments that may still be old and new", () => {
    const { exitCode, errors } = run(outdir, [alpha, beta], ["alpha"]);

    expect(exitCode).toBe(0);
    expect(errors).toMatch(/^an earlier synth ended while it wrote.*; beta may still be: npm run synth\n$/);
    expect(tree(outdir).get("manifest.json")).not.toContain("beta");
  });

  it("is mended by a synth of every environment", () => {
    expect(run(outdir, [alpha, beta]).errors).toMatch(/what is above is new\n$/);
    expect(run(outdir, [alpha, beta]).errors).toBe("");
  });
});

const otherDevice = "/dev/shm";
const isOther = existsSync(otherDevice) && statSync(otherDevice).dev !== statSync(tmpdir()).dev;

describeWhere(isOther ? undefined : "no second device", "an output on another device", () => {
  let there: string;
  beforeEach(() => {
    there = mkdtempSync(path.join(otherDevice, "hft-synth-"));
  });
  afterEach(() => rmSync(there, { recursive: true }));

  it.each(["", "stacks"])("is written, where %p of it lies there", (part) => {
    if (part !== "") mkdirSync(outdir);
    symlinkSync(there, path.join(outdir, part));

    expect(run(outdir, [alpha])).toMatchObject({ exitCode: 0, errors: "" });
    expect([...tree(`${outdir}/`).keys()]).toContain("manifest.json");
    expect([...tree(there).keys()].filter((name) => name.endsWith("cdk.tf.json"))).toEqual([
      path.relative(part, alphaFile),
    ]);
  });
});
