import { defineProblems, type Problem } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import { optionalKeys, type EncryptedParts } from "./keys";
import type { KeyArns, Keys } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-KEY-001": {
    kind: "impossible",
    rule: "adopted keys include one for each part of the region that is encrypted",
    source: "design: each part is encrypted with a customer managed key, adopted ones by ARN",
  },
  "AWS-KEY-002": {
    kind: "impossible",
    rule: "an adopted key belongs to the region of its network",
    source: "AWS KMS developer guide, multi-Region keys: also such a key has an ARN in each region",
  },
});

const part = regionPart("network.keys");

export const keyRules = part.set(definitions, [
  part.rule({ needs: ["region"], judge: (keys, { region }, at) => keysOfOtherRegions(keys, region, at) }),
  part.rule({ needs: ["database"], judge: missingKeys }),
  part.rule({ needs: ["cache", "buckets", "images"], judge: missingKeys }),
  part.rule({ needs: ["backup"], judge: missingKeys }),
]);

const keyUses: readonly (keyof KeyArns)[] = ["ebs", "logs", "secrets", "data", "objects", "backup"];

function keysOfOtherRegions(keys: Keys, region: string, at: string): Problem[] {
  if (keys.kind === "create") return [];
  return keyUses.flatMap((use) => {
    const [, , , keyRegion] = keys[use]?.split(":") ?? [];
    if (keyRegion === undefined || keyRegion === region) return [];
    return [problem("AWS-KEY-002", `${at}.${use}`, `a key of ${keyRegion}`, `name a key of ${region}`)];
  });
}

/** Refuses adopted keys that lack one for a given part. */
function missingKeys(keys: Keys, parts: EncryptedParts, at: string): Problem[] {
  if (keys.kind === "create") return [];
  return optionalKeys(parts)
    .filter((use) => keys[use] === undefined)
    .map((use) => problem("AWS-KEY-001", `${at}.${use}`, "not set", `name the key for ${use} by its ARN`));
}
