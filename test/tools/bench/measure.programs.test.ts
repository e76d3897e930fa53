import { measure } from "../../../tools/bench/measure";

/** Fills so much memory that it is really there. */
const fill = (mebibytes: number) => `globalThis.held = Buffer.alloc(${mebibytes} * 2 ** 20, 1);`;

describe("measure", () => {
  it("counts the time from the start of the process to its end", async () => {
    const { wallSeconds } = await measure({ command: ["-e", "setTimeout(() => {}, 300)"], env: {} });

    expect(wallSeconds).toBeGreaterThanOrEqual(0.3);
  });

  it("reports the peak of memory that was given back before the end", async () => {
    const given = "globalThis.held = undefined; globalThis.gc();";
    const { peakMiB } = await measure({
      command: ["--expose-gc", "-e", `${fill(200)} ${given}`],
      env: {},
    });

    expect(peakMiB).toBeGreaterThan(200);
  });

  it("reports the largest process of a tree, not the first and not the sum", async () => {
    const child = JSON.stringify(fill(200));
    const parent = `${fill(100)} require("node:child_process").execFileSync(process.execPath, ["-e", ${child}])`;

    const { peakMiB } = await measure({ command: ["-e", parent], env: {} });

    expect(peakMiB).toBeGreaterThan(200);
    expect(peakMiB).toBeLessThan(300);
  });

  it("gives no figures for a command that failed, but what it printed", async () => {
    const command = ["-e", 'console.error("no such stack"); process.exit(3)'];

    await expect(measure({ command, env: {} })).rejects.toThrow("no such stack");
  });
});
