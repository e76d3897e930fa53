import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The process that holds a lock. */
export interface LockHolder {
  readonly pid: number;
  /** When the process was started: a later one may have its number. Null where no `ps` says it. */
  readonly started: string | null;
  /** When it took the lock. */
  readonly since: string;
}

/** A lock that this process holds until it releases it or ends. */
export interface FileLock {
  release(): void;
}

/**
 * Takes a lock that is kept in a file. One whose process has ended is taken over.
 *
 * @returns its holder where another living process has it
 */
export function takeLock(file: string): FileLock | { readonly holder: LockHolder } {
  mkdirSync(path.dirname(file), { recursive: true });
  const own: LockHolder = {
    pid: process.pid,
    started: startOf(process.pid)?.toISOString() ?? null,
    since: new Date().toISOString(),
  };
  while (!wasCreated(file, JSON.stringify(own))) {
    const text = contentOf(file);
    if (text === undefined) continue;
    const holder = JSON.parse(text) as LockHolder;
    if (lives(holder)) return { holder };
    removeStale(file, text);
  }
  const release = (): void => {
    process.off("exit", release);
    rmSync(file, { force: true });
  };
  process.once("exit", release);
  return { release };
}

/** Runs work that no other process does at the same time, and waits for its turn. */
export async function whileLocked<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const lock = takeLock(file);
    if ("release" in lock) return work().finally(() => lock.release());
    await sleep(200);
  }
}

/** Creates the file with its content at once, so that nobody reads a half of it. */
function wasCreated(file: string, text: string): boolean {
  const whole = asideOf(file);
  writeFileSync(whole, text);
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Removes the lock of a process that has ended, unless another has taken it over meanwhile. */
function removeStale(file: string, text: string): void {
  const aside = asideOf(file);
  try {
    renameSync(file, aside);
  } catch {
    return; // another was faster
  }
  if (contentOf(aside) === text) rmSync(aside);
  else renameSync(aside, file);
}

function asideOf(file: string): string {
  return `${file}.${process.pid}`;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // released meanwhile
  }
}

/** `ps` reckons the start from now, so it may be a second off. */
const startToleranceMs = 60_000;

function lives({ pid, started }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // another user's
  }
  const now = startOf(pid);
  if (started === null || now === undefined) return true;
  return Math.abs(now.getTime() - Date.parse(started)) <= startToleranceMs;
}

function startOf(pid: number): Date | undefined {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env });
  const start = new Date(`${(stdout ?? "").trim()} UTC`);
  return Number.isNaN(start.getTime()) ? undefined : start;
}
