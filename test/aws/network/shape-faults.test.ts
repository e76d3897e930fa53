import { validate } from "../../../src/clouds";
import { edit, put, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { cache } from "../cache/cases/cache";

const network = "regions.virginia.network";
const key = (region: string): string =>
  `arn:aws:kms:${region}:111111111111:key/11111111-1111-4111-8111-000000000001`;
const adoptedKeys = {
  kind: "adopt",
  ebs: key("us-east-1"),
  logs: key("us-east-1"),
  secrets: key("us-east-2"),
} as const;

/** The problems of networks and keys after these edits, without what else they raise. */
function problemsOf(...edits: readonly Edit[]): string[] {
  const stated = edit.each(...edits)(validEnvironment);
  return validate(stated, [stated])
    .judgement.open.filter(({ code }) => /^AWS-(NET|KEY)-/.test(code))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("a network in a region with a shape fault elsewhere", () => {
  it("has its zones compared when the region's name is malformed, but not looked up", () => {
    const zones = edit.network({ zones: { a: "use1-az4", b: "use2-az1", c: "use1-az4" } });

    expect(problemsOf(zones, put("regions.virginia.region", 7))).toEqual([`AWS-NET-002 ${network}.zones.c`]);
  });

  it("has the keys for the cache judged when the backup is malformed", () => {
    const keys = edit.each(cache({}), edit.network({ keys: adoptedKeys }));

    expect(problemsOf(keys, put("regions.virginia.backup", 7))).toEqual([
      `AWS-KEY-002 ${network}.keys.secrets`,
      `AWS-KEY-001 ${network}.keys.objects`,
    ]);
  });

  it("has its addresses judged when its keys are those of another region", () => {
    const both = edit.network({ cidr: "11.0.0.0/16", keys: adoptedKeys });

    expect(problemsOf(both)).toEqual([`AWS-NET-011 ${network}.cidr`, `AWS-KEY-002 ${network}.keys.secrets`]);
  });
});
