import { defineProblems, type Problem } from "../../../core/problem";
import type { KeyArns, Keys } from "./network";

/** Keys that a region has only where something is encrypted by them. */
export type OptionalKey = "data" | "objects" | "backup";

/** The parts of a region by which its optional keys are chosen. */
export interface EncryptedParts {
  readonly database?: unknown;
  readonly cache?: unknown;
  readonly buckets?: Readonly<Record<string, unknown>> | undefined;
  readonly images?: unknown;
  readonly backup?: unknown;
}

const { definitions, problem } = defineProblems({
  "AWS-KEY-001": {
    kind: "impossible",
    rule: "adopted keys have one for every use in the region",
    source: "design: what is encrypted by a key of one's own names it",
  },
  "AWS-KEY-002": {
    kind: "impossible",
    rule: "an adopted key lies in the region that it encrypts in",
    source: "AWS KMS developer guide, multi-Region keys: also such a key has an ARN in each region",
  },
});
export const keyProblems = definitions;

/** The optional keys of a region, by what is encrypted in it. */
export function optionalKeys(parts: EncryptedParts): OptionalKey[] {
  const { database, cache, buckets = {}, images, backup } = parts;
  const needed: Readonly<Record<OptionalKey, boolean>> = {
    data: database !== undefined,
    objects: cache !== undefined || images !== undefined || Object.keys(buckets).length > 0,
    backup: backup !== undefined,
  };
  return (["data", "objects", "backup"] as const).filter((use) => needed[use]);
}

const keyUses: readonly (keyof KeyArns)[] = ["ebs", "logs", "secrets", "data", "objects", "backup"];

/** Judges where the keys of a region's network lie; `at` is the region's path. */
export function keyRegionRules(
  { keys, region }: { readonly keys: Keys; readonly region: string },
  at: string,
): Problem[] {
  if (keys.kind === "create") return [];
  return keyUses.flatMap((use) => {
    const [, , , keyRegion] = keys[use]?.split(":") ?? [];
    if (keyRegion === undefined || keyRegion === region) return [];
    return [
      problem("AWS-KEY-002", `${at}.network.keys.${use}`, `a key of ${keyRegion}`, `a key of ${region}`),
    ];
  });
}

/** Judges which keys a region's network names; `at` is the region's path. */
export function adoptedKeyRules(
  { keys, parts }: { readonly keys: Keys; readonly parts: EncryptedParts },
  at: string,
): Problem[] {
  if (keys.kind === "create") return [];
  return optionalKeys(parts)
    .filter((use) => keys[use] === undefined)
    .map((use) =>
      problem("AWS-KEY-001", `${at}.network.keys.${use}`, "not named", `name the key for ${use} by its ARN`),
    );
}
