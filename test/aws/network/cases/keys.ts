import type { keyRules } from "../../../../src/aws/network/spec/key-rules";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { backup } from "../../backup/cases/backup";
import { cache } from "../../cache/cases/cache";

const key = (id: number, region = "us-east-1"): string =>
  `arn:aws:kms:${region}:111111111111:key/11111111-1111-4111-8111-00000000000${id}`;
const adoptedKeys = { kind: "adopt", ebs: key(1), logs: key(2), secrets: key(3) } as const;

export const keyCases: CasesOf<keyof (typeof keyRules)["problems"]> = {
  "AWS-KEY-001": [
    {
      mistake: "adopted keys from the time before the cache was added",
      edit: edit.each(cache({}), edit.network({ keys: adoptedKeys })),
      at: "regions.virginia.network.keys.objects",
    },
    {
      mistake: "adopted keys from the time before the vault was added",
      edit: edit.each(backup({}), edit.network({ keys: { ...adoptedKeys, objects: key(4) } })),
      at: "regions.virginia.network.keys.backup",
    },
  ],
  "AWS-KEY-002": [
    {
      mistake: "the other region's keys, copied with its network",
      edit: edit.network({ keys: { ...adoptedKeys, secrets: key(3, "us-east-2") } }),
      at: "regions.virginia.network.keys.secrets",
      value: "us-east-2",
      remedy: "us-east-1",
    },
    {
      mistake: "a multi-Region key by the ARN of its home",
      edit: edit.each(cache({}), edit.network({ keys: { ...adoptedKeys, objects: key(4, "eu-west-1") } })),
      at: "regions.virginia.network.keys.objects",
      value: "eu-west-1",
    },
  ],
};
