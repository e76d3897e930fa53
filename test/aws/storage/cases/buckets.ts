import type { BucketInput } from "../../../../src/aws/storage/spec/schema";
import type { lockProblems } from "../../../../src/aws/storage/spec/retention-lock";
import type { bucketRules } from "../../../../src/aws/storage/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";

export const bucket = (own: Partial<Extract<BucketInput, { kind: "data" }>>, region = "virginia"): Edit =>
  edit.region({ buckets: { ticks: { kind: "data", ...own } } }, region);
const ticks = "regions.virginia.buckets.ticks";

export const bucketCases: CasesOf<
  Exclude<keyof (typeof bucketRules)["problems"], keyof typeof lockProblems>
> = {
  "AWS-S3-001": [
    {
      mistake: "a move back to a warmer class",
      edit: bucket({
        archive: [
          { to: "GLACIER", afterDays: 60 },
          { to: "GLACIER_IR", afterDays: 180 },
        ],
      }),
      at: `${ticks}.archive.1`,
    },
    {
      mistake: "two moves on one day",
      edit: bucket({
        archive: [
          { to: "GLACIER_IR", afterDays: 90 },
          { to: "DEEP_ARCHIVE", afterDays: 90 },
        ],
      }),
      at: `${ticks}.archive.1`,
    },
  ],
  "AWS-S3-002": [
    {
      mistake: "infrequent access after a week",
      edit: bucket({ archive: [{ to: "STANDARD_IA", afterDays: 7 }] }),
      at: `${ticks}.archive.0.afterDays`,
      remedy: "at least 30",
    },
    {
      mistake: "a month of infrequent access cut short",
      edit: bucket({
        archive: [
          { to: "STANDARD_IA", afterDays: 30 },
          { to: "GLACIER_IR", afterDays: 45 },
        ],
      }),
      at: `${ticks}.archive.1.afterDays`,
      remedy: "at least 60",
    },
  ],
  "AWS-S3-003": [
    {
      mistake: "objects deleted before they are archived",
      edit: bucket({ archive: [{ to: "GLACIER_IR", afterDays: 90 }], expireDays: 60 }),
      at: `${ticks}.expireDays`,
      value: "60",
    },
  ],
  "AWS-S3-004": [
    {
      mistake: "old versions to be deleted while they are locked",
      edit: bucket({ lock: { kind: "governance", days: 365 } }),
      at: `${ticks}.oldVersionDays`,
      value: "30 days, locked for 365",
    },
    {
      mistake: "objects to be deleted while they are locked",
      edit: bucket({ lock: { kind: "governance", days: 365 }, expireDays: 90 }),
      at: `${ticks}.expireDays`,
      value: "120 days",
    },
  ],
  "AWS-S3-005": [
    {
      mistake: "an archive for a month, paid for three",
      edit: bucket({ archive: [{ to: "GLACIER_IR", afterDays: 60 }], expireDays: 90 }),
      at: `${ticks}.expireDays`,
      value: "30 days in GLACIER_IR",
    },
  ],
  "AWS-S3-006": [
    {
      mistake: "one bucket under two names",
      edit: edit.region({
        buckets: {
          research: { kind: "adopt", name: "firm-research" },
          ticks: { kind: "adopt", name: "firm-research" },
        },
      }),
      at: `${ticks}.name`,
      value: "buckets.research.name",
    },
  ],
};
