import { defineProblems } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";

const { definitions, problem } = defineProblems({
  "GCP-KEY-001": {
    kind: "impossible",
    rule: "an adopted key lies in the region that uses it",
    source: "Cloud KMS documentation, Customer-managed encryption keys: key and resource have one location",
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
        const [, , , location = ""] = id.split("/");
        return location === region
          ? []
          : [problem("GCP-KEY-001", `${at}.${use}`, `a key of ${location}`, `name a key of ${region}`)];
      });
    },
  }),
]);
