import type { capacityRules } from "../../../../src/azure/machines/spec/capacity-rules";
import type { poolRules, poolsRules } from "../../../../src/azure/machines/spec/pool-rules";
import type { PoolInput } from "../../../../src/azure/machines/spec/pool-schema";
import type { CasesOf } from "../../../problems/case";
import { generalPool, withAdoptedAks, withAks, withAksPools } from "../../clusters";
import { createdNetwork, withTexas } from "../../texas";

const pools = "regions.texas.pools";
const general = `${pools}.general`;
const withGeneral = (own: Partial<Exclude<PoolInput, { kind: "trading" }>>) =>
  withAksPools({ general: { ...generalPool, ...own } });

type Codes =
  | keyof (typeof poolRules)["problems"]
  | keyof (typeof poolsRules)["problems"]
  | keyof (typeof capacityRules)["problems"];

export const poolCases: CasesOf<Codes> = {
  "AZURE-POOL-001": [
    {
      mistake: "a slip in a size",
      edit: withGeneral({ machine: "Standard_D16d_v5s" }),
      at: `${general}.machine`,
      value: "Standard_D16d_v5s",
    },
  ],
  "AZURE-POOL-002": [
    {
      mistake: "the guide's machine",
      edit: withGeneral({ machine: "Standard_F16s_v2" }),
      at: `${general}.machine`,
      value: "switched off on 2028-11-15",
    },
  ],
  "AZURE-POOL-003": [
    {
      mistake: "a local disk of a size that has none",
      edit: withGeneral({ machine: "Standard_F16ams_v6", osDisk: { kind: "ephemeral" } }),
      at: `${general}.osDisk.kind`,
      value: "ephemeral on Standard_F16ams_v6",
    },
    {
      mistake: "the largest disk on a small machine",
      edit: withGeneral({
        machine: "Standard_D4ds_v5",
        osDisk: { kind: "ephemeral", sizeGiB: 2048 },
      }),
      at: `${general}.osDisk.sizeGiB`,
      remedy: "150",
    },
    {
      mistake: "more than both NVMe disks of a machine",
      edit: withGeneral({ machine: "Standard_D16ads_v6", osDisk: { kind: "ephemeral", sizeGiB: 1000 } }),
      at: `${general}.osDisk.sizeGiB`,
      remedy: "880",
    },
  ],
  "AZURE-POOL-004": [
    {
      mistake: "a machine with one vCPU left",
      edit: withGeneral({ machine: "Standard_F1ams_v7" }),
      at: `${general}.machine`,
    },
  ],
  "AZURE-POOL-005": [
    {
      mistake: "a pool that has the name of the cluster's own",
      edit: withAksPools({ system: generalPool }),
      at: `${pools}.system`,
      value: "system, also the system pool",
    },
    {
      mistake: "two names that differ by a hyphen only",
      edit: withAksPools({ "risk-a": generalPool, riska: generalPool }),
      at: `${pools}.riska`,
      value: "riska, also risk-a",
    },
  ],
  "AZURE-POOL-006": [
    {
      mistake: "bounds in the wrong order",
      edit: withGeneral({ nodes: { min: 6, max: 3 } }),
      at: `${general}.nodes`,
    },
  ],
  "AZURE-POOL-007": [
    {
      mistake: "ten pods on the only node",
      edit: withGeneral({ nodes: { min: 1, max: 1 }, podsPerNode: 10 }),
      at: `${general}.podsPerNode`,
      value: "10 pods on 1 nodes",
    },
  ],
  "AZURE-POOL-008": [
    {
      mistake: "pools of a region whose cluster was taken out",
      edit: withTexas({ pools: { general: generalPool } }),
      at: general,
    },
  ],
  "AZURE-POOL-009": [
    {
      mistake: "more nodes than the overlay has blocks",
      edit: withGeneral({ nodes: { min: 1, max: 80 } }),
      at: pools,
      value: "88 nodes, each with a /24 of the overlay; there is room for 64",
    },
    {
      mistake: "the most pods on many nodes, with addresses of the network",
      edit: withAks(
        {},
        {
          network: { ...createdNetwork, pods: "subnet" },
          pools: { general: { ...generalPool, nodes: { min: 1, max: 80 }, podsPerNode: 250 } },
        },
      ),
      at: pools,
      value: "22928 addresses of pods, which nodes take by 16; there is room for 16379",
    },
    {
      mistake: "pods counted one by one, where nodes take addresses by 16",
      edit: withAks(
        {},
        {
          network: { ...createdNetwork, pods: "subnet" },
          pools: { general: { ...generalPool, nodes: { min: 1, max: 120 }, podsPerNode: 110 } },
        },
      ),
      at: pools,
      value: "16384 addresses of pods, which nodes take by 16; there is room for 16379",
    },
    {
      mistake: "an adopted subnet that is full with the system pool",
      edit: withAdoptedAks(
        {},
        {
          subnets: {
            private: { name: "nodes", cidr: "10.3.0.0/29" },
            endpoints: { name: "endpoints", cidr: "10.3.32.0/24" },
            apiServer: { name: "api-server", cidr: "10.3.33.0/28" },
          },
        },
      ),
      at: pools,
      value: "8 nodes; there is room for 3",
    },
  ],
  "AZURE-POOL-010": [
    {
      mistake: "a second hundred of pools",
      edit: withAksPools(
        Object.fromEntries(
          Array.from({ length: 100 }, (_, index) => [
            `p${index}`,
            { ...generalPool, nodes: { min: 0, max: 1 } },
          ]),
        ),
      ),
      at: pools,
      value: "101 pools",
      alsoExpected: ["AZURE-POOL-009"],
    },
  ],
};
