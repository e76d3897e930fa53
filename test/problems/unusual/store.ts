import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const longest = (text: string): string => text.padEnd(31, "xofxaxlongxname");
const { virginia } = validEnvironment.regions;

export const unusualStores: Readonly<Record<string, EnvironmentInput>> = {
  "a cache with more nodes than zones, and the guide's engine": edit.region({
    cache: {
      engine: { kind: "redis", version: "7.1" },
      machine: "cache.r6gd.2xlarge",
      nodes: 6,
      users: { reader: { keys: ["md:*", "ref:*"], channels: ["*"], commands: ["+@read", "-keys"] } },
      whenFull: "allkeys-lru",
      snapshotRetentionDays: 0,
      logs: false,
    },
  })(validEnvironment),

  "buckets for ever, for a day and of somebody else": edit.region({
    buckets: {
      forever: { kind: "data", lock: { kind: "none" } },
      day: { kind: "data", lock: { kind: "none" }, expireDays: 1, oldVersionDays: 1 },
      flow: { kind: "flow-logs", archive: [{ to: "GLACIER", afterDays: 0 }] },
      "adopted-one": { kind: "adopt", name: "firm.research" },
    },
  })(validEnvironment),

  "a lock that nobody lifts, understood": edit.region({
    buckets: {
      records: {
        kind: "data",
        lock: { kind: "compliance", days: 2557, irreversible: "I understand" },
        oldVersionDays: 2557,
      },
    },
    backup: {
      lock: {
        kind: "compliance",
        minDays: 30,
        maxDays: 3650,
        changeableForDays: 14,
        irreversible: "I understand",
      },
    },
  })(validEnvironment),

  "vaults that send each other copies": edit.each(
    edit.region({
      backup: {
        lock: { kind: "none" },
        plan: {
          daily: {
            every: "day",
            retentionDays: 7,
            pointInTime: true,
            copies: { ohio: { retentionDays: 7 } },
          },
          yearly: { every: "month", retentionDays: 3650 },
        },
      },
    }),
    edit.region(
      {
        buckets: { records: { kind: "data", backup: true } },
        backup: {
          lock: { kind: "governance", minDays: 7, maxDays: 7 },
          plan: {
            weekly: { every: "week", retentionDays: 7, copies: { virginia: { retentionDays: 1 } } },
          },
          restoreTests: ["S3"],
        },
      },
      "ohio",
    ),
  )(validEnvironment),

  "images that another account's region takes": edit.each(
    edit.region({ images: { kind: "home", repositories: { engine: {}, e: { keep: 1, untaggedDays: 1 } } } }),
    edit.region({ accountId: "222222222222", images: { kind: "replica", of: "virginia" } }, "ohio"),
  )(validEnvironment),

  "two homes of images, and no replica": edit.each(
    edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
    edit.region({ images: { kind: "home", repositories: {} } }, "ohio"),
  )(validEnvironment),

  "stores with names of 31 characters, which differ in the last only": {
    ...validEnvironment,
    name: longest("production"),
    regions: {
      [longest("virginia")]: {
        ...(virginia as AwsRegionInput),
        cache: {
          engine: { kind: "valkey", version: "8.2" },
          machine: "cache.r7g.large",
          nodes: 2,
          users: { [`${longest("user").slice(1)}a`]: {}, [`${longest("user").slice(1)}b`]: {} },
        },
        buckets: {
          [`${longest("ticks").slice(1)}a`]: { kind: "data" },
          [`${longest("ticks").slice(1)}b`]: { kind: "data", backup: true },
        },
        images: { kind: "home", repositories: { [longest("engine")]: {} } },
        backup: {
          plan: { [longest("daily")]: { every: "day", retentionDays: 7 } },
          restoreTests: ["S3"],
        },
      },
    },
  },

  "states in a Cloud Storage bucket with a dotted name": edit.environment({
    state: { kind: "gcs", bucket: "state.hft-trading.example.com", prefix: "hft/production" },
  })(validEnvironment),

  "states in an Azure storage account": edit.environment({
    state: {
      kind: "azurerm",
      resourceGroup: "rg-state_(eu)",
      storageAccount: "hftstate",
      container: "tf-state",
    },
  })(validEnvironment),

  "states in a Terraform Enterprise installation": edit.environment({
    state: { kind: "hcp", organization: "hft", project: "Trading systems", hostname: "tfe.example.com:8443" },
  })(validEnvironment),

  "a state bucket of its own account, which holds its own state": edit.environment({
    state: {
      kind: "s3",
      bucket: "hft-state",
      region: "us-west-2",
      provision: { kind: "create", accountId: "333333333333", ownState: "bucket" },
    },
  })(validEnvironment),
};
