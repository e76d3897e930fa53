import type { GateCloud } from "./cloud";
import type { Drop } from "./offline/drop-unknown";
import { factsOf, type RequiredProvider } from "../../src/terraform/required-providers";
import { compareVersions } from "../../src/terraform/version";

/**
 * Why a drop is allowed, or `undefined` when it is not.
 *
 * A drop is allowed only if its cloud lists it, and the provider at hand is older than the one that the stack was
 * written against.
 *
 * @param version the version of the provider at hand
 */
export function reasonToAllow(
  drop: Drop,
  required: RequiredProvider | undefined,
  version: string | undefined,
  clouds: readonly GateCloud[],
): string | undefined {
  const bound = required?.boundVersion;
  if (bound === undefined || version === undefined || compareVersions(version, bound) >= 0) return undefined;
  const allowed = factsOf(clouds, required?.address ?? "")?.allowedDrops ?? [];
  return allowed.find(({ path }) => matches(path, drop.path))?.reason;
}

function matches(pattern: string, path: string): boolean {
  const [expected, found] = [pattern.split("."), path.split(".")];
  return (
    expected.length === found.length && expected.every((name, index) => name === "*" || name === found[index])
  );
}
