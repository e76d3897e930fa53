import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export const snapshotFolder = path.resolve(__dirname, "../snapshots");

/**
 * Compares text with a committed file under `test/snapshots`. `jest -u` writes it; without it a missing file
 * fails, on a developer's machine as in CI.
 */
export function expectFile(relativePath: string, text: string): void {
  const file = path.join(snapshotFolder, relativePath);
  if (isUpdating()) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8") : `${relativePath} is missing: run jest -u`).toBe(
    text,
  );
}

/** Whether `jest -u` runs. */
export function isUpdating(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { _updateSnapshot: string } };
  return snapshotState._updateSnapshot === "all";
}
