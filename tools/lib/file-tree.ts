import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files under a folder: content by relative path, sorted. */
export function readTree(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file)]));
}

/** What distinguishes two trees, a line for each file; empty when they are equal byte for byte. */
export function treeDifferences(
  expected: ReadonlyMap<string, Buffer>,
  actual: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const names = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return names.flatMap((name) => {
    const [wanted, got] = [expected.get(name), actual.get(name)];
    if (wanted === undefined) return [`${name} is extra`];
    if (got === undefined) return [`${name} is missing`];
    return wanted.equals(got) ? [] : [`${name} differs`];
  });
}
