import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";

/** A folder in which something is prepared before it is moved into place. */
export interface Staging {
  readonly folder: string;
  /** Removes it, and the folder that it is in if that was made for it and nothing came of it. */
  readonly discard: () => void;
}

/**
 * Makes a folder inside another: what lies beside that may be another device, or not be ours to write. It is of one
 * process, because another may do the same at the same time; those of processes that are gone are removed.
 */
export function stagingFolder(parent: string, pid: number, isRunning: (pid: number) => boolean): Staging {
  const made = mkdirSync(parent, { recursive: true });
  removeAbandoned(parent, isRunning);
  const folder = mkdtempSync(path.join(parent, `.new-${pid}-`));
  return {
    folder,
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
      if (made !== undefined) removeEmpty(parent);
    },
  };
}

/** Removes what processes that are gone prepared in a folder. */
export function removeAbandoned(parent: string, isRunning: (pid: number) => boolean): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [, owner] = /^\.new-(\d+)-\w{6}$/.exec(name) ?? [];
    if (owner === undefined || isRunning(Number(owner))) continue;
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** Removes a folder where nothing is in it. */
export function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
