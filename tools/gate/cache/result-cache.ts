import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const dayMs = 24 * 60 * 60 * 1000;

/** Entries that nobody asked for this long are deleted. */
const keptDays = 30;

/** The entries asked for last are kept, whatever their age. A plan takes some 50 KB. */
const keptEntries = 2000;

/** Results as files named by a hash of everything they depend on. Losing an entry costs time and nothing else. */
export class ResultCache<Result> {
  private pruned = false;

  /** @param folder created when the first entry is written */
  constructor(readonly folder: string) {}

  /** The result under a key; an entry that cannot be read counts as absent. */
  read(key: string): Result | undefined {
    const file = this.fileOf(key);
    try {
      const result = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as Result;
      const now = new Date();
      utimesSync(file, now, now);
      return result;
    } catch {
      return undefined;
    }
  }

  /** Writes beside and renames, so that another process never reads half an entry. A disk that takes no more is no error. */
  write(key: string, result: Result): void {
    const file = this.fileOf(key);
    try {
      mkdirSync(this.folder, { recursive: true });
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, gzipSync(JSON.stringify(result)));
      renameSync(unfinished, file);
      if (!this.pruned) this.prune();
      this.pruned = true;
    } catch {
      // What could not be kept is made again.
    }
  }

  private prune(): void {
    const oldest = Date.now() - keptDays * dayMs;
    const entries = readdirSync(this.folder)
      .map((name) => path.join(this.folder, name))
      .map((file) => ({ file, used: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.used - a.used);
    for (const [index, { file, used }] of entries.entries()) {
      if (index >= keptEntries || used < oldest) rmSync(file, { force: true });
    }
  }

  private fileOf(key: string): string {
    return path.join(this.folder, `${key}.json.gz`);
  }
}
