import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { terraformPlatform } from "../mirror";

/** The beginning of a program holds the build id that Go writes there: hashing all of 700 MB would take a second. */
const HASHED_BYTES = 1024 * 1024;

/**
 * What tells a provider in a mirror from any other: its version, and size and beginning of each file.
 *
 * @param mirrors without one the version of a registry is taken at its word
 * @returns `undefined` when the version is not known
 */
export function providerIdentity(
  mirrors: readonly string[],
  address: string,
  version: string | undefined,
): string | undefined {
  if (version === undefined) return undefined;
  const platform = terraformPlatform();
  const packed = `terraform-provider-${path.posix.basename(address)}_${version}_${platform}.zip`;
  const files = mirrors
    .map((mirror) => path.join(mirror, address))
    .flatMap((folder) => [path.join(folder, packed), ...filesIn(path.join(folder, version, platform))]);
  return [version, platform, ...files.flatMap(fileIdentity)].join(" ");
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => path.join(folder, name));
  } catch {
    return []; // this mirror does not hold it unpacked
  }
}

function fileIdentity(file: string): readonly string[] {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return [];
  const begin = Buffer.alloc(Math.min(HASHED_BYTES, stats.size));
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, begin);
  } finally {
    closeSync(descriptor);
  }
  return [`${path.basename(file)}:${stats.size}:${createHash("sha256").update(begin).digest("hex")}`];
}
