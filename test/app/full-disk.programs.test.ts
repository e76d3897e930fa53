import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeWhere } from "../helpers/describe-where";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "hft-full-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs shell commands where `folder` is a disk of its own, which nobody else sees. */
function onDisk(sizeKiB: number, commands: string) {
  const script = `mount -t tmpfs -o size=${sizeKiB}k none ${folder} && ${commands}`;
  const env = { ...process.env, HFT_ENV: "staging", CDKTF_OUTDIR: path.join(folder, "cdktf.out") };
  return spawnSync("unshare", ["--map-root-user", "--mount", "sh", "-c", script], {
    cwd: root,
    env,
    encoding: "utf8",
  });
}

const lack = onDisk(100, "true").status === 0 ? undefined : "no right to mount a disk";
const synth = `${process.execPath} tools/run.cjs main.ts`;
const list = `cd ${folder} && find . -type f | sort`;

describeWhere(lack, "a disk without room for the stacks", () => {
  it("is told, and has nothing by half on it", () => {
    const { stdout, stderr } = onDisk(100, `${synth}; echo "exit code $?"; ${list}`);

    expect(stderr).toMatch(/error RUN-005\n[^]*ENOSPC[^]*make room[^]*nothing was written/);
    expect(stdout).toBe("exit code 1\n");
  });

  it("keeps what was written before, byte for byte", () => {
    const stacks = "cdktf.out/stacks/staging-virginia-network";
    const before = `mkdir -p ${stacks} && echo old > ${stacks}/cdk.tf.json && echo "{}" > cdktf.out/manifest.json`;
    const { stdout } = onDisk(100, `(cd ${folder} && ${before}); ${synth}; ${list} | xargs cat`);

    expect(stdout).toBe("{}\nold\n");
  });
});
