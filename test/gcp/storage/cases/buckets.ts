import type { bucketRules } from "../../../../src/gcp/storage/spec/rules";
import type { BucketInput } from "../../../../src/gcp/storage/spec/schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { adoptedNetwork, createdNetwork, withIowa } from "../../iowa";

const ticks = "regions.iowa.buckets.ticks";

/** Adds the region with one bucket, a sound one but for these changes. */
function withBucket(own: Partial<Extract<BucketInput, { kind: "data" }>>): Edit {
  return withIowa({ buckets: { ticks: { kind: "data", ...own } } });
}

export const bucketCases: CasesOf<keyof (typeof bucketRules)["problems"]> = {
  "GCP-GCS-001": [
    {
      mistake: "moves in the wrong order",
      edit: withBucket({
        archive: [
          { to: "ARCHIVE", afterDays: 90 },
          { to: "NEARLINE", afterDays: 120 },
        ],
      }),
      at: `${ticks}.archive.1`,
      value: "NEARLINE on day 120, after ARCHIVE on day 90",
    },
    {
      mistake: "two moves on one day",
      edit: withBucket({
        archive: [
          { to: "NEARLINE", afterDays: 30 },
          { to: "COLDLINE", afterDays: 30 },
        ],
      }),
      at: `${ticks}.archive.1`,
    },
  ],
  "GCP-GCS-002": [
    {
      mistake: "an expiry before the move",
      edit: withBucket({ archive: [{ to: "COLDLINE", afterDays: 400 }], expireDays: 365 }),
      at: `${ticks}.expireDays`,
      remedy: "use more than 400",
    },
  ],
  "GCP-GCS-003": [
    {
      mistake: "a year's class for half a year",
      edit: withBucket({ archive: [{ to: "ARCHIVE", afterDays: 30 }], expireDays: 180 }),
      at: `${ticks}.expireDays`,
      value: "180, in ARCHIVE",
      remedy: "use 365 or more",
    },
  ],
  "GCP-GCS-004": [
    {
      mistake: "an expiry that the retention forbids",
      edit: withBucket({ retention: { kind: "unlocked", days: 365 }, expireDays: 90 }),
      at: `${ticks}.expireDays`,
      value: "90, retained for 365",
    },
  ],
  "GCP-GCS-005": [
    {
      mistake: "a locked retention to try it out",
      edit: withIowa({
        role: "sandbox",
        buckets: {
          ticks: { kind: "data", retention: { kind: "locked", days: 7, irreversible: "I understand" } },
        },
      }),
      at: `${ticks}.retention.kind`,
      value: "locked in a sandbox region",
      remedy: "unlocked",
    },
  ],
  "GCP-GCS-006": [
    {
      mistake: "one bucket under two keys",
      edit: withIowa({
        buckets: {
          ticks: { kind: "adopt", name: "firm-research" },
          research: { kind: "adopt", name: "firm-research" },
        },
      }),
      at: "regions.iowa.buckets.research.name",
      value: `firm-research, also ${ticks}.name`,
    },
  ],
  "GCP-GCS-007": [
    {
      mistake: "a bucket that is called after the cloud",
      edit: withIowa({ buckets: { "google-ticks": { kind: "data" } } }),
      at: "regions.iowa.buckets.google-ticks",
    },
    {
      mistake: "a bucket's name made up",
      edit: withIowa({ buckets: { ticks: { kind: "adopt", name: "goog-ticks" } } }),
      at: `${ticks}.name`,
    },
  ],
  "GCP-GCS-008": [
    {
      mistake: "a day of soft deletion, to save the charge",
      edit: withBucket({ softDeleteDays: 1 }),
      at: `${ticks}.softDeleteDays`,
      remedy: "use 0, or 7 to 90",
    },
  ],
  "GCP-GCS-009": [
    {
      mistake: "flow logs of a Shared VPC in a service project",
      edit: withIowa({
        network: {
          ...adoptedNetwork,
          keys: {
            kind: "adopt",
            disks: "projects/hft-keys/locations/us-central1/keyRings/trading/cryptoKeys/disks",
            objects: "projects/hft-keys/locations/us-central1/keyRings/trading/cryptoKeys/objects",
          },
        },
        buckets: { flows: { kind: "flow-logs" } },
      }),
      at: "regions.iowa.buckets.flows",
      value: "flow logs lie in hft-network-host",
    },
  ],
  "GCP-GCS-010": [
    {
      mistake: "flow logs of a network that has them off",
      edit: withIowa({
        network: { ...createdNetwork, flowLogs: { kind: "none" } },
        buckets: { flows: { kind: "flow-logs" } },
      }),
      at: "regions.iowa.buckets.flows",
    },
  ],
};
