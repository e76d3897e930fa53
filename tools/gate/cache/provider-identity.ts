import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { terraformPlatform } from "../mirror";
import { isRelease } from "../../../src/terraform/version";

/** The beginning of a program holds the build id that Go writes there: hashing all of 700 MB would take a second. */
const hashedBytes = 1024 * 1024;

/**
 * What tells a provider in a mirror from any other: its version, and size and beginning of each file.
 *
 * @param mirrors without one, a version of the registry is always the same
 * @returns `undefined` when it cannot be told which provider Terraform will take
 */
export function providerIdentity(
  mirrors: readonly string[],
  address: string,
  version: string | undefined,
): string | undefined {
  if (version === undefined || !isRelease(version)) return undefined;
  const platform = terraformPlatform();
  const packed = `terraform-provider-${path.posix.basename(address)}_${version}_${platform}.zip`;
  const files = mirrors
    .map((mirror) => path.join(mirror, address))
    .flatMap((folder) => [path.join(folder, packed), ...filesIn(path.join(folder, version, platform))]);
  const found = files.flatMap(fileIdentity);
  if (mirrors.length > 0 && found.length === 0) return undefined;
  return [version, platform, ...found].join(" ");
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
  const begin = Buffer.alloc(Math.min(hashedBytes, stats.size));
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, begin);
  } finally {
    closeSync(descriptor);
  }
  return [`${path.basename(file)}:${stats.size}:${createHash("sha256").update(begin).digest("hex")}`];
}
