import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { takeLock, whileLocked, type FileLock, type LockHolder } from "../../src/process/file-lock";

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), "hft-file-lock-")), "lab.lock");
const heldBy = (holder: Partial<LockHolder>): string => {
  const file = newFile();
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: null, since: "today", ...holder }));
  return file;
};
const release = (lock: ReturnType<typeof takeLock>): void => (lock as FileLock).release();

describe("a lock in a file", () => {
  it("is taken once, and again when it was released", () => {
    const file = newFile();
    const first = takeLock(file);

    expect(takeLock(file)).toMatchObject({ holder: { pid: process.pid } });
    release(first);
    const again = takeLock(file);
    expect(again).not.toHaveProperty("holder");
    release(again);
  });

  it("leaves no file behind", () => {
    const file = newFile();

    release(takeLock(file));

    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it("is taken over from a process that has ended", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    const file = heldBy({ pid });

    const lock = takeLock(file);

    expect(lock).not.toHaveProperty("holder");
    release(lock);
  });

  it("is taken over where a later process has the number of the holder", () => {
    const file = heldBy({ started: "before the last boot" });

    const lock = takeLock(file);

    expect(lock).not.toHaveProperty("holder");
    release(lock);
  });

  it("is waited for by work that has to be alone, and released after it", async () => {
    const file = newFile();
    const lock = takeLock(file);
    const order: string[] = [];

    const work = whileLocked(file, () => Promise.resolve(order.push("work")));
    order.push("release");
    release(lock);
    await work;

    expect(order).toEqual(["release", "work"]);
    expect(existsSync(file)).toBe(false);
  });
});
