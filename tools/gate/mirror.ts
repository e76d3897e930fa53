import { readdirSync } from "node:fs";
import path from "node:path";
import type { RequiredProvider } from "../../src/plan/required-providers";
import { compareVersions, isRelease } from "./version";

/** Terraform's name for the platform of this process, for example `linux_amd64`. */
export function terraformPlatform(
  os: string = process.platform,
  architecture: string = process.arch,
): string {
  const systems: Readonly<Record<string, string>> = { win32: "windows" };
  const machines: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };
  return `${systems[os] ?? os}_${machines[architecture] ?? architecture}`;
}

/**
 * The released versions of a provider that filesystem mirrors hold for a platform, oldest first.
 *
 * Both layouts that Terraform reads are understood: unpacked (`HOST/NAMESPACE/TYPE/VERSION/PLATFORM/`) and
 * packed (`HOST/NAMESPACE/TYPE/terraform-provider-TYPE_VERSION_PLATFORM.zip`).
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 */
export function mirroredVersions(
  mirrors: readonly string[],
  address: string,
  platform = terraformPlatform(),
): readonly string[] {
  const type = path.posix.basename(address);
  const versions = mirrors.flatMap((mirror) => {
    const folder = path.join(mirror, address);
    return entries(folder).flatMap((entry) => {
      const packed = packedVersion(entry, type, platform);
      if (packed !== undefined) return [packed];
      const unpacked = entries(path.join(folder, entry, platform));
      return unpacked.some((file) => file.startsWith(`terraform-provider-${type}`)) ? [entry] : [];
    });
  });
  return [...new Set(versions)].filter(isRelease).sort(compareVersions);
}

function packedVersion(file: string, type: string, platform: string): string | undefined {
  const [prefix, suffix] = [`terraform-provider-${type}_`, `_${platform}.zip`];
  return file.startsWith(prefix) && file.endsWith(suffix)
    ? file.slice(prefix.length, -suffix.length)
    : undefined;
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // absent or a file: nothing is mirrored there
  }
}

/** The version to take from mirrors: the one the stack asks for, else the newest; `undefined` if none. */
export function chooseVersion(required: RequiredProvider, mirrored: readonly string[]): string | undefined {
  return mirrored.find((version) => version === required.boundVersion) ?? mirrored.at(-1);
}
