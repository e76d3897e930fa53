import type { poolRules, poolsRules } from "../../../../src/gcp/machines/spec/pool-rules";
import type { CasesOf } from "../../../problems/case";
import {
  gkeGeneration,
  enginePool,
  systemPool,
  withCluster,
  withGeneration,
  withPools,
} from "../../clusters";
import { withIowa } from "../../iowa";

const pools = "regions.iowa.pools";
const engine = `${pools}.engine`;
const a = `${engine}.generations.a`;

type Codes = keyof (typeof poolRules)["problems"] | keyof (typeof poolsRules)["problems"];

export const poolCases: CasesOf<Codes> = {
  "GCP-POOL-001": [
    {
      mistake: "an active generation that is still to be added",
      edit: withPools({ engine: { ...enginePool, active: "b" } }),
      at: `${engine}.active`,
      value: "b",
    },
  ],
  "GCP-POOL-002": [
    {
      mistake: "bounds in the wrong order",
      edit: withPools({ system: { ...systemPool, nodes: { min: 6, max: 3 } } }),
      at: `${pools}.system.nodes`,
    },
  ],
  "GCP-POOL-003": [
    {
      mistake: "a cluster with tainted nodes only",
      edit: withCluster({}, { pools: { engine: enginePool } }),
      at: pools,
      value: "engine",
      remedy: 'kind "system"',
    },
  ],
  "GCP-POOL-004": [
    {
      mistake: "the pods of a general node on many trading nodes",
      edit: withGeneration({ nodes: 80, spare: 0, podsPerNode: 110 }),
      at: pools,
      value: "pods: 42496 addresses, of 32768",
    },
  ],
  "GCP-POOL-005": [
    {
      mistake: "pools of a region whose cluster was taken out",
      edit: withIowa({ pools: { system: systemPool } }),
      at: `${pools}.system`,
    },
  ],
  "GCP-POOL-006": [
    {
      mistake: "a number of vCPUs that the series skips",
      edit: withGeneration({ machine: "c3-standard-64" }),
      at: `${a}.machine`,
      remedy: "did you mean",
    },
  ],
  "GCP-POOL-007": [
    {
      mistake: "a series that is newer than the catalogue",
      edit: withGeneration({ machine: "c5-standard-96" }),
      at: `${a}.machine`,
    },
  ],
  "GCP-POOL-008": [
    {
      mistake: "bare metal, as the engine has on AWS",
      edit: withGeneration({ machine: "c3-standard-192-metal", disk: { type: "hyperdisk-balanced" } }),
      at: `${a}.machine`,
      alsoExpected: ["TUNE-001"],
    },
  ],
  "GCP-POOL-009": [
    {
      mistake: "a Persistent Disk on a series that takes Hyperdisk only",
      edit: withGeneration({ machine: "c4-standard-96", disk: { type: "pd-ssd" } }),
      at: `${a}.disk.type`,
      value: "pd-ssd on c4-standard-96",
      remedy: "hyperdisk-balanced",
    },
    {
      mistake: "Hyperdisk on a series that takes none",
      edit: withPools({
        general: {
          ...systemPool,
          kind: "general",
          machine: "c2-standard-8",
          disk: { type: "hyperdisk-balanced" },
        },
      }),
      at: `${pools}.general.disk.type`,
      remedy: "pd-standard or pd-balanced or pd-ssd",
    },
    {
      mistake: "a disk for data as the one to start from",
      edit: withGeneration({ disk: { type: "hyperdisk-throughput", sizeGiB: 2048 } }),
      at: `${a}.disk.type`,
    },
  ],
  "GCP-POOL-010": [
    {
      mistake: "a disk for the kernel alone",
      edit: withGeneration({ disk: { type: "pd-balanced", sizeGiB: 8 } }),
      at: `${a}.disk.sizeGiB`,
      value: "8",
    },
  ],
  "GCP-POOL-011": [
    {
      mistake: "IOPS of a disk whose size decides them",
      edit: withGeneration({ disk: { type: "pd-balanced", iops: 6000 } }),
      at: `${a}.disk.iops`,
      value: "6000 of pd-balanced",
    },
    {
      mistake: "less throughput than comes with the disk",
      edit: withGeneration({ disk: { type: "hyperdisk-balanced", throughputMiBps: 125 } }),
      at: `${a}.disk.throughputMiBps`,
      remedy: "use 140 to 2400",
    },
  ],
  "GCP-POOL-020": [
    {
      mistake: "one compact pool as the only engine of production",
      edit: withPools({ engine: enginePool }),
      at: engine,
      value: "one pool, compact",
    },
    {
      mistake: "two pools in one shared placement",
      edit: withPools({
        engine: {
          ...enginePool,
          generations: { a: { ...gkeGeneration, placement: { kind: "shared", policy: "floor" } } },
        },
        feed: {
          ...enginePool,
          generations: { a: { ...gkeGeneration, placement: { kind: "shared", policy: "floor" } } },
        },
      }),
      at: engine,
      value: "2 pools, compact",
    },
  ],
};
