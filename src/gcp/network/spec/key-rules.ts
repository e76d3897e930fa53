import { defineProblems, type Problem } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import { neededKeys, type EncryptedParts } from "./keys";
import type { Keys } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-KEY-001": {
    kind: "impossible",
    rule: "an adopted key lies in the region that uses it",
    source: "Cloud KMS documentation, Customer-managed encryption keys: key and resource have one location",
  },
  "GCP-KEY-002": {
    kind: "impossible",
    rule: "adopted keys include one for each part of the region that is encrypted",
    source: "design: each part is encrypted with a customer managed key, adopted ones by id",
  },
});

const part = regionPart("network.keys");

export const keyRules = part.set(definitions, [
  part.rule({
    needs: ["region"],
    judge: (keys, { region }, at) => {
      if (keys.kind === "create") return [];
      const { kind: _, ...ids } = keys;
      return Object.entries(ids).flatMap(([use, id]) => {
        const [, , , location = ""] = id?.split("/") ?? [];
        return id === undefined || location === region
          ? []
          : [problem("GCP-KEY-001", `${at}.${use}`, `a key of ${location}`, `name a key of ${region}`)];
      });
    },
  }),
  part.rule({ needs: ["cluster"], judge: missingKeys }),
  part.rule({ needs: ["database"], judge: missingKeys }),
  part.rule({ needs: ["cache", "buckets", "images"], judge: missingKeys }),
]);

/** Refuses adopted keys that lack one for a given part. */
function missingKeys(keys: Keys, parts: EncryptedParts, at: string): Problem[] {
  if (keys.kind === "create") return [];
  return neededKeys(parts)
    .filter((use) => keys[use] === undefined)
    .map((use) => problem("GCP-KEY-002", `${at}.${use}`, "not set", `name the key for ${use} by its id`));
}
