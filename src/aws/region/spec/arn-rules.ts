import { isObject, isList, type Json } from "../../../core/json";
import { defineProblems, type Problem } from "../../../core/problem";
import { partitionOf } from "./arn";
import { environmentPart, regionPart } from "./declare";

const { definitions, problem } = defineProblems({
  "AWS-ARN-001": {
    kind: "impossible",
    rule: "an ARN lies in the partition of its region",
    source:
      "IAM user guide, Amazon Resource Names: accounts and resources of one partition are not known in another",
  },
  "AWS-ARN-002": {
    kind: "impossible",
    rule: "a secret lies in the AWS region that uses it",
    source: "Direct Connect API reference, AssociateMacSecKey; Secrets Manager: an ARN is of one region",
  },
});

const region = regionPart("");
const shared = environmentPart("aws");

/** Rules about every ARN that a region states, wherever it stands. */
export const arnRules = region.set(definitions, [
  region.rule({
    needs: ["region"],
    uses: [
      "roles",
      "network",
      "interconnect",
      "cluster",
      "pools",
      "fleets",
      "ingress",
      "monitoring",
      "database",
      "cache",
      "buckets",
      "images",
      "backup",
    ],
    judge: (_, { region: name, ...parts }, at) =>
      arnsIn(parts as Json, at).flatMap((arn) => [
        ...otherPartition(arn, name),
        ...secretElsewhere(arn, name),
      ]),
  }),
]);

/** Rules about the ARNs that an environment states once for AWS. */
export const sharedArnRules = shared.set(definitions, [
  shared.rule({
    regions: ["region"],
    judge: (part, { regions }, at) => {
      const [first] = Object.values(regions);
      return first === undefined
        ? []
        : arnsIn(part as Json, at).flatMap((arn) => otherPartition(arn, first.region));
    },
  }),
]);

interface Arn {
  readonly path: string;
  readonly text: string;
}

/** Every ARN at any depth of a value, with its path. */
function arnsIn(value: Json | undefined, path: string): readonly Arn[] {
  if (typeof value === "string") return value.startsWith("arn:") ? [{ path, text: value }] : [];
  if (isList(value)) return value.flatMap((item, index) => arnsIn(item, `${path}.${index}`));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => arnsIn(item, `${path}.${key}`));
  return [];
}

function otherPartition({ path, text }: Arn, region: string): Problem[] {
  const partition = partitionOf(region);
  if (text.split(":")[1] === partition) return [];
  return [problem("AWS-ARN-001", path, text, `name a resource of arn:${partition}:`)];
}

function secretElsewhere({ path, text }: Arn, region: string): Problem[] {
  const [, , service = "", own] = text.split(":");
  if (service !== "secretsmanager" || own === region) return [];
  return [problem("AWS-ARN-002", path, text, `name one of ${region}`)];
}
