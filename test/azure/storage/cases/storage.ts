import type { pairRules } from "../../../../src/azure/storage/spec/pair-rules";
import type { storageRules } from "../../../../src/azure/storage/spec/rules";
import type { StorageInput } from "../../../../src/azure/storage/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, put, type Edit } from "../../../problems/parts";
import { standby } from "../../cache/caches";
import { adoptedNetwork, createdNetwork, withTexas } from "../../texas";

type DataInput = Extract<StorageInput, { kind: "data" }>;

const at = "regions.texas.storage.records";
const sound: DataInput = { kind: "data", redundancy: "ZRS", containers: { ticks: {} } };

/** Adds the region with one account, a sound one but for these changes. */
function withAccount(own: Partial<DataInput>): Edit {
  return withTexas({ storage: { records: { ...sound, ...own } } });
}

type Code = keyof (typeof storageRules)["problems"] | keyof (typeof pairRules)["problems"];

export const storageCases: CasesOf<Code> = {
  "AZURE-STORAGE-001": [
    {
      mistake: "zones in a region that has none",
      edit: withTexas({
        location: "northcentralus",
        network: { ...createdNetwork, zones: { a: {} } },
        storage: { records: sound },
      }),
      at: `${at}.redundancy`,
      value: "ZRS in northcentralus",
      remedy: "use one of: LRS, GRS, RAGRS",
    },
    {
      mistake: "a copy in the pair of a region without one",
      edit: withTexas({
        location: "polandcentral",
        network: { ...createdNetwork, zones: { a: { number: "1", physical: "polandcentral-az1" } } },
        storage: { records: { ...sound, redundancy: "GZRS" } },
      }),
      at: `${at}.redundancy`,
    },
  ],
  "AZURE-STORAGE-002": [
    {
      mistake: "records of production in one building",
      edit: withAccount({ redundancy: "LRS" }),
      at: `${at}.redundancy`,
      remedy: 'use "ZRS"',
    },
    {
      mistake: "records of production in one building here and one elsewhere",
      edit: withAccount({ redundancy: "RAGRS" }),
      at: `${at}.redundancy`,
      remedy: "RAGZRS",
    },
  ],
  "AZURE-STORAGE-003": [
    {
      mistake: "copies in a region that the failover does not go to",
      edit: edit.each(withAccount({ redundancy: "GZRS" }), put("regions.phoenix", standby(0))),
      at: `${at}.redundancy`,
      value: "GZRS, copied to northcentralus; phoenix in westus3",
    },
  ],
  "AZURE-STORAGE-004": [
    {
      mistake: "moves in the wrong order",
      edit: withAccount({
        archive: [
          { to: "Cold", afterDays: 30 },
          { to: "Cool", afterDays: 150 },
        ],
      }),
      at: `${at}.archive.1`,
      value: "Cool on day 150, after Cold on day 30",
    },
  ],
  "AZURE-STORAGE-005": [
    {
      mistake: "an expiry before the move",
      edit: withAccount({ archive: [{ to: "Cold", afterDays: 400 }], expireDays: 365 }),
      at: `${at}.expireDays`,
      remedy: "use more than 400",
    },
  ],
  "AZURE-STORAGE-006": [
    {
      mistake: "a month in a tier of three",
      edit: withAccount({ archive: [{ to: "Cold", afterDays: 30 }], expireDays: 60 }),
      at: `${at}.expireDays`,
      value: "30 days in Cold",
      remedy: "day 120",
    },
    {
      mistake: "a move after a week",
      edit: withAccount({
        archive: [
          { to: "Cool", afterDays: 7 },
          { to: "Cold", afterDays: 14 },
        ],
      }),
      at: `${at}.archive.1.afterDays`,
    },
  ],
  "AZURE-STORAGE-007": [
    {
      mistake: "the cheapest tier, over zones",
      edit: withAccount({ archive: [{ to: "Archive", afterDays: 90 }] }),
      at: `${at}.archive.0.to`,
      value: "Archive, of ZRS",
      remedy: "Cold",
    },
  ],
  "AZURE-STORAGE-008": [
    {
      mistake: "a trial of what cannot be undone",
      edit: withTexas({
        role: "sandbox",
        storage: {
          records: {
            ...sound,
            containers: {
              orders: { retention: { kind: "locked", irreversible: "I understand", days: 2190 } },
            },
          },
        },
      }),
      at: `${at}.containers.orders.retention.kind`,
      value: "locked in a sandbox region",
      remedy: "unlocked",
    },
  ],
  "AZURE-STORAGE-009": [
    {
      mistake: "an expiry that the retention forbids",
      edit: withAccount({
        containers: { ticks: {}, orders: { retention: { kind: "unlocked", days: 365 } } },
        expireDays: 90,
      }),
      at: `${at}.expireDays`,
      value: "90, orders retained for 365",
    },
  ],
  "AZURE-STORAGE-010": [
    {
      mistake: "one account under two names",
      edit: withTexas({
        storage: {
          research: { kind: "adopt", accountName: "firmresearch" },
          models: { kind: "adopt", accountName: "firmresearch" },
        },
      }),
      at: "regions.texas.storage.models.accountName",
    },
  ],
  "AZURE-STORAGE-011": [
    {
      mistake: "a network of others, without the zone of blobs",
      edit: withTexas({ network: adoptedNetwork, storage: { records: sound } }),
      at,
      remedy: "privatelink.blob.core.windows.net",
    },
  ],
};
