import type { CacheInput } from "../../../../src/aws/cache/spec/schema";
import type { cacheRules } from "../../../../src/aws/cache/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit, type AdoptNetworkInput, type Edit } from "../../../problems/parts";

const valkey: CacheInput = {
  engine: { kind: "valkey", version: "8.1" },
  machine: "cache.r7g.2xlarge",
  nodes: 3,
};
export const cache = (own: Partial<CacheInput>): Edit => edit.region({ cache: { ...valkey, ...own } });
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

export const cacheCases: CasesOf<keyof (typeof cacheRules)["problems"]> = {
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
    {
      mistake: "a Valkey of before there was one at ElastiCache",
      edit: cache({ engine: { kind: "valkey", version: "7.0" } }),
      at: "regions.virginia.cache.engine.version",
      remedy: "7.2",
    },
  ],
  "AWS-CACHE-002": [
    {
      mistake: "a node type of EC2 that is no node type of ElastiCache",
      edit: cache({ machine: "cache.r8g.2xlarge" }),
      at: "regions.virginia.cache.machine",
      remedy: "the catalogue has no family r8g",
    },
    {
      mistake: "a typing error in the size of a node type",
      edit: cache({ machine: "cache.r7g.2xlareg" }),
      at: "regions.virginia.cache.machine",
      remedy: 'did you mean "cache.r7g.2xlarge"?',
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
      at: "regions.virginia.cache",
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
  "AWS-CACHE-008": [
    {
      mistake: "a version newer than the catalogue",
      edit: cache({ engine: { kind: "valkey", version: "10.1" } }),
      at: "regions.virginia.cache.engine.version",
      value: "valkey10",
      remedy: "9.0",
    },
    {
      mistake: "a minor version newer than the catalogue's of its major one",
      edit: cache({ engine: { kind: "valkey", version: "8.3" } }),
      at: "regions.virginia.cache.engine.version",
      value: "valkey8",
    },
  ],
  "AWS-CACHE-009": [
    {
      mistake: "key patterns as the access string has them",
      edit: cache({ users: { risk: { keys: ["~positions:*"] } } }),
      at: "regions.virginia.cache.users.risk.keys",
      value: "~positions:*",
      remedy: 'write "positions:*"',
    },
    {
      mistake: "a key pattern for reads only",
      edit: cache({ users: { risk: { keys: ["orders:*", "%R~positions:*"] } } }),
      at: "regions.virginia.cache.users.risk.keys",
      remedy: 'write "positions:*"',
    },
    {
      mistake: "all keys by their word",
      edit: cache({ users: { risk: { keys: ["allkeys"] } } }),
      at: "regions.virginia.cache.users.risk.keys",
      remedy: 'write "*"',
    },
    {
      mistake: "channel patterns as the access string has them",
      edit: cache({ users: { risk: { channels: ["&fills"] } } }),
      at: "regions.virginia.cache.users.risk.channels",
      remedy: 'write "fills"',
    },
  ],
  "AWS-CACHE-010": [
    {
      mistake: "a misspelt category",
      edit: cache({ users: { risk: { commands: ["+@reed"] } } }),
      at: "regions.virginia.cache.users.risk.commands",
      remedy: 'did you mean "+@read"?',
    },
    {
      mistake: "a misspelt command",
      edit: cache({ users: { risk: { commands: ["+@all", "-flushal"] } } }),
      at: "regions.virginia.cache.users.risk.commands",
      remedy: 'did you mean "-flushall"?',
    },
    {
      mistake: "a command of a later version",
      edit: cache({
        engine: { kind: "redis", version: "7.1" },
        users: { risk: { commands: ["+@read", "+waitaof"] } },
      }),
      at: "regions.virginia.cache.users.risk.commands",
      value: "+waitaof",
    },
  ],
  "AWS-CACHE-011": [
    {
      mistake: "eviction by frequency from nodes that tier their data",
      edit: cache({ machine: "cache.r6gd.2xlarge", whenFull: "allkeys-lfu" }),
      at: "regions.virginia.cache.whenFull",
      value: "allkeys-lfu on cache.r6gd.2xlarge",
    },
  ],
};
