import { defineProblems, type Problem } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import { neededKeys, type EncryptedParts } from "./keys";
import type { Keys } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-KEY-001": {
    kind: "impossible",
    rule: "an adopted key lies in the region that uses it; that of disks may be a global one",
    source:
      "Cloud KMS documentation, Customer-managed encryption keys: key and resource have one location; google 6.50.0, TestAccComputeDisk_encryptionKMS, with a global key",
  },
  "GCP-KEY-003": {
    kind: "advice",
    rule: "the key of disks lies in the region, as that of a Hyperdisk and of a cluster's nodes in google's own tests",
    source:
      "google 6.50.0, acceptance tests of compute_instance and container_node_pool; whether they take a global one: in no source that could be read",
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
        if (id === undefined || location === region) return [];
        const code = use === "disks" && location === "global" ? "GCP-KEY-003" : "GCP-KEY-001";
        return [problem(code, `${at}.${use}`, `a key of ${location}`, `name a key of ${region}`)];
      });
    },
  }),
  part.rule({ needs: ["cluster"], judge: missingKeys }),
  part.rule({ needs: ["backup"], judge: missingKeys }),
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
