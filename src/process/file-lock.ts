import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The process that holds a lock. */
export interface LockHolder {
  readonly pid: number;
  /** When the process was started, as the system says it: a later one may have its number. Null where nothing says it. */
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
    started: startOf(process.pid),
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
    return undefined; // gone meanwhile
  }
}

function lives({ pid, started }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // another user's
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** Linux says it in ticks since this boot. `ps` reckons it from the present there, a second off, and may be missing. */
function startOf(pid: number): string | null {
  return process.platform === "linux" ? startInProc(pid) : startByPs(pid);
}

function startInProc(pid: number): string | null {
  const boot = contentOf("/proc/sys/kernel/random/boot_id");
  const stat = contentOf(`/proc/${pid}/stat`);
  if (boot === undefined || stat === undefined) return null;
  // The second field is the program's name in brackets and may hold blanks; the start is the 22nd.
  const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return `${boot.trim()} ${ticks}`;
}

function startByPs(pid: number): string | null {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env });
  const start = (stdout ?? "").trim();
  return start === "" ? null : start;
}
