import type { AwsRegionInput } from "../../../src/config/aws-region-schema";
import type { BackupInput } from "../../../src/config/aws-backup-schema";
import type { BucketInput } from "../../../src/config/aws-bucket-schema";
import type { CacheInput } from "../../../src/config/aws-cache-schema";
import type { backupProblems } from "../../../src/rules/aws/backup";
import type { bucketProblems } from "../../../src/rules/aws/buckets";
import type { cacheProblems } from "../../../src/rules/aws/cache";
import type { imageProblems } from "../../../src/rules/aws/images";
import type { keyProblems } from "../../../src/rules/aws/keys";
import type { lockProblems } from "../../../src/rules/aws/retention-lock";
import type { stateProblems } from "../../../src/rules/state";
import type { CasesOf } from "../case";
import { edit, type AdoptNetworkInput, type Edit } from "../parts";
import { validEnvironment } from "../valid-environment";

type Codes =
  | keyof typeof cacheProblems
  | keyof typeof bucketProblems
  | keyof typeof keyProblems
  | keyof typeof lockProblems
  | keyof typeof imageProblems
  | keyof typeof backupProblems
  | keyof typeof stateProblems;

const valkey: CacheInput = {
  engine: { kind: "valkey", version: "8.1" },
  machine: "cache.r7g.2xlarge",
  nodes: 3,
};
const cache = (own: Partial<CacheInput>): Edit => edit.region({ cache: { ...valkey, ...own } });
const bucket = (own: Partial<Extract<BucketInput, { kind: "data" }>>, region = "virginia"): Edit =>
  edit.region({ buckets: { ticks: { kind: "data", ...own } } }, region);
const ticks = "regions.virginia.buckets.ticks";

/** Images that are pushed to one region and copied to the other. */
const replicated: Edit = edit.each(
  edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
  edit.region({ images: { kind: "replica", of: "virginia" } }, "ohio"),
);

const sandbox: Edit = edit.region(
  { role: "sandbox", capacity: undefined } as Partial<AwsRegionInput>,
  "ohio",
);

const daily = { every: "day", retentionDays: 35, copies: { ohio: { retentionDays: 35 } } } as const;
const backup = (own: BackupInput): Edit =>
  edit.each(edit.region({ backup: { plan: { daily }, ...own } }), edit.region({ backup: {} }, "ohio"));
const plan = "regions.virginia.backup.plan";

const key = (id: number): string =>
  `arn:aws:kms:us-east-1:111111111111:key/11111111-1111-4111-8111-00000000000${id}`;
const adoptedKeys = { kind: "adopt", ebs: key(1), logs: key(2), secrets: key(3) } as const;

const withoutDataTier: AdoptNetworkInput = {
  kind: "adopt",
  vpcId: "vpc-0a1b2c3d",
  cidr: "10.0.0.0/16",
  subnets: {
    trading: {
      a: { id: "subnet-0a1b2c3d", cidr: "10.0.0.0/20", zoneId: "use1-az4", zoneName: "us-east-1a" },
    },
  },
};
const networkAlone = { cluster: undefined, pools: undefined, network: withoutDataTier } as const;

export const storeCases: CasesOf<Codes> = {
  "AWS-CACHE-001": [
    {
      mistake: "the guide's Redis at a version that has no IAM users",
      edit: cache({ engine: { kind: "redis", version: "6.2" } }),
      at: "regions.virginia.cache.engine.version",
      value: "redis 6.2",
      remedy: "7.0",
    },
    {
      mistake: "a version of Redis that ElastiCache never took over",
      edit: cache({ engine: { kind: "redis", version: "7.4" } }),
      at: "regions.virginia.cache.engine.version",
    },
  ],
  "AWS-CACHE-002": [
    {
      mistake: "a node type of EC2 that is no node type of ElastiCache",
      edit: cache({ machine: "cache.r8g.2xlarge" }),
      at: "regions.virginia.cache.machine",
      remedy: "cache.r",
    },
  ],
  "AWS-CACHE-003": [
    {
      mistake: "a node type out of an old template",
      edit: cache({ machine: "cache.r3.2xlarge" }),
      at: "regions.virginia.cache.machine",
    },
  ],
  "AWS-CACHE-004": [
    {
      mistake: "an adopted network without a tier for data",
      edit: edit.region({ ...networkAlone, cache: valkey }),
      at: "regions.virginia.network.subnets",
      value: "no data subnet",
    },
  ],
  "AWS-CACHE-005": [
    {
      mistake: "a cache of one node in production",
      edit: cache({ nodes: 1 }),
      at: "regions.virginia.cache.nodes",
      remedy: "2 or more",
    },
    {
      mistake: "replicas beside their primary, in the one zone that there is",
      edit: edit.region({
        ...networkAlone,
        network: {
          ...withoutDataTier,
          subnets: {
            data: {
              a: { id: "subnet-0a1b2c3d", cidr: "10.0.0.0/24", zoneId: "use1-az4", zoneName: "us-east-1a" },
            },
          },
        },
        cache: valkey,
      }),
      at: "regions.virginia.cache",
      value: "one zone",
    },
  ],
  "AWS-CACHE-006": [
    {
      mistake: "a burstable node in production",
      edit: cache({ machine: "cache.t4g.medium" }),
      at: "regions.virginia.cache.machine",
    },
  ],
  "AWS-CACHE-007": [
    {
      mistake: "the newest engine, whose parameter family no document names",
      edit: cache({ engine: { kind: "valkey", version: "9.0" } }),
      at: "regions.virginia.cache.engine.version",
      value: "valkey9",
    },
  ],
  "AWS-KEY-001": [
    {
      mistake: "adopted keys of before there was a cache",
      edit: edit.each(cache({}), edit.network({ keys: adoptedKeys })),
      at: "regions.virginia.network.keys.objects",
    },
    {
      mistake: "adopted keys of before there was a vault",
      edit: edit.each(backup({}), edit.network({ keys: { ...adoptedKeys, objects: key(4) } })),
      at: "regions.virginia.network.keys.backup",
    },
  ],
  "AWS-LOCK-001": [
    {
      mistake: "production's lock copied into a sandbox",
      edit: edit.each(
        sandbox,
        bucket({ lock: { kind: "compliance", days: 2557, irreversible: "I understand" } }, "ohio"),
      ),
      at: "regions.ohio.buckets.ticks.lock.kind",
      remedy: "governance",
    },
    {
      mistake: "a vault that nobody can empty, in a sandbox",
      edit: edit.each(
        sandbox,
        edit.region(
          {
            backup: {
              lock: { kind: "compliance", minDays: 7, changeableForDays: 3, irreversible: "I understand" },
            },
          },
          "ohio",
        ),
      ),
      at: "regions.ohio.backup.lock.kind",
    },
  ],
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
  "AWS-ECR-001": [
    {
      mistake: "a replica of a region by the name that AWS gives it",
      edit: edit.each(
        edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
        edit.region({ images: { kind: "replica", of: "virgina" } }, "ohio"),
      ),
      at: "regions.ohio.images.of",
      remedy: 'did you mean "virginia"?',
    },
    {
      mistake: "two replicas of each other",
      edit: edit.each(
        edit.region({ images: { kind: "replica", of: "ohio" } }),
        edit.region({ images: { kind: "replica", of: "virginia" } }, "ohio"),
      ),
      at: "regions.ohio.images.of",
      remedy: "home",
    },
  ],
  "AWS-ECR-002": [
    {
      mistake: "a failover whose nodes pull from the region that is gone",
      edit: edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
      at: "regions.ohio.images",
    },
  ],
  "AWS-ECR-003": [
    {
      mistake: "a second environment in the same accounts, images and all",
      edit: edit.each(replicated, edit.environment({ sharesAccountsWith: ["staging"] })),
      others: [{ ...replicated(validEnvironment), name: "staging", sharesAccountsWith: ["production"] }],
      at: "regions.virginia.images",
      value: "virginia of staging",
      remedy: "account",
    },
  ],
  "AWS-BACKUP-001": [
    {
      mistake: "cold storage for half of what is paid for",
      edit: backup({ plan: { daily: { ...daily, retentionDays: 120, coldAfterDays: 60 } } }),
      at: `${plan}.daily.coldAfterDays`,
      remedy: "150",
    },
  ],
  "AWS-BACKUP-002": [
    {
      mistake: "backups that the vault has to keep for longer",
      edit: backup({ lock: { kind: "governance", minDays: 90 } }),
      at: `${plan}.daily.retentionDays`,
      remedy: "at least 90",
    },
    {
      mistake: "backups that the vault may not keep for so long",
      edit: backup({ lock: { kind: "governance", minDays: 7, maxDays: 30 } }),
      at: `${plan}.daily.retentionDays`,
      remedy: "at most 30",
    },
    {
      mistake: "a copy that the other vault has to keep for longer",
      edit: backup({ plan: { daily: { ...daily, copies: { ohio: { retentionDays: 3 } } } } }),
      at: `${plan}.daily.copies.ohio.retentionDays`,
      remedy: "at least 7",
    },
  ],
  "AWS-BACKUP-003": [
    {
      mistake: "a copy to a region without a vault",
      edit: edit.region({ backup: { plan: { daily } } }),
      at: `${plan}.daily.copies.ohio`,
      remedy: "backup: {}",
    },
    {
      mistake: "a copy to its own region",
      edit: backup({ plan: { daily: { ...daily, copies: { virginia: { retentionDays: 35 } } } } }),
      at: `${plan}.daily.copies.virginia`,
      remedy: "ohio",
    },
  ],
  "AWS-BACKUP-004": [
    {
      mistake: "a copy to another account's region in one step",
      edit: edit.each(backup({}), edit.region({ accountId: "222222222222" }, "ohio")),
      at: `${plan}.daily.copies.ohio`,
      value: "222222222222",
    },
  ],
  "AWS-BACKUP-005": [
    {
      mistake: "a year of point-in-time recovery",
      edit: backup({ plan: { daily: { ...daily, retentionDays: 365, pointInTime: true } } }),
      at: `${plan}.daily.retentionDays`,
      remedy: "at most 35",
    },
  ],
  "AWS-BACKUP-006": [
    {
      mistake: "backups that are lost with their region",
      edit: edit.region({ backup: { plan: { daily: { ...daily, copies: {} } } } }),
      at: plan,
    },
  ],
  "AWS-BACKUP-007": [
    {
      mistake: "a lock's ends the wrong way round",
      edit: edit.region({ backup: { lock: { kind: "governance", minDays: 90, maxDays: 30 } } }),
      at: "regions.virginia.backup.lock.maxDays",
    },
  ],
  "AWS-BACKUP-008": [
    {
      mistake: "a restore test in the region that only takes copies",
      edit: edit.each(backup({}), edit.region({ backup: { restoreTests: ["RDS"] } }, "ohio")),
      at: "regions.ohio.backup.restoreTests",
      value: "RDS",
    },
  ],
  "STATE-001": [
    {
      mistake: "a state bucket whose own state stays on a machine",
      edit: edit.environment({
        state: {
          kind: "s3",
          bucket: "hft-state",
          region: "us-west-2",
          provision: { kind: "create", accountId: "333333333333" },
        },
      }),
      at: "state.provision.ownState",
      remedy: "migrate-state",
    },
  ],
};
