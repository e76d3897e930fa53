import type { generationProblems } from "../../../../src/azure/machines/spec/generation-rules";
import type { tradingPoolProblems } from "../../../../src/azure/machines/spec/trading-pool-rules";
import type { ultraProblems } from "../../../../src/azure/machines/spec/ultra-rules";
import type { CasesOf } from "../../../problems/case";
import { clusterNetwork, withAks } from "../../clusters";
import {
  aksGeneration,
  enginePool,
  withGeneration,
  withTrading,
  type GenerationInput,
} from "../../generations";

const pools = "regions.texas.pools";
const a = `${pools}.engine.generations.a`;

const window = { kind: "window", firstDay: "2026-12-05", startUtc: "13:00" } as const;
const onHosts: GenerationInput = {
  ...aksGeneration,
  machine: "Standard_D32s_v5",
  placement: { kind: "dedicated-hosts", sku: "DSv5-Type1", hosts: 4 },
};

type Codes = keyof typeof generationProblems | keyof typeof tradingPoolProblems | keyof typeof ultraProblems;

export const generationCases: CasesOf<Codes> = {
  "AZURE-GEN-001": [
    {
      mistake: "nodes newer than the control plane",
      edit: withGeneration({ image: { kind: "newest", version: "1.37.0" } }),
      at: `${a}.image.version`,
      value: "1.37.0 in a cluster of 1.36",
      remedy: "upgrade the cluster first",
    },
    {
      mistake: "nodes that nobody touched for two years",
      edit: withGeneration({ image: { kind: "newest", version: "1.32.9" } }),
      at: `${a}.image.version`,
      remedy: "newer",
    },
  ],
  "AZURE-GEN-002": [
    {
      mistake: "one node for one engine, and nothing else",
      edit: withGeneration({ nodes: 1, podsPerNode: 10 }),
      at: `${a}.podsPerNode`,
      value: "10 pods on 1 nodes",
      remedy: "use 30",
    },
  ],
  "AZURE-GEN-003": [
    {
      mistake: "an adopted network with engines in one zone only",
      edit: withAks(
        { addresses: { services: "10.3.160.0/20", pods: "10.3.192.0/18" } },
        {
          network: clusterNetwork,
          pools: { engine: { ...enginePool, generations: { a: { ...aksGeneration, zone: "b" } } } },
        },
      ),
      at: `${a}.zone`,
      remedy: "network.subnets.trading.b",
    },
  ],
  "AZURE-GEN-004": [
    {
      mistake: "interrupts of a card that may be another after a restart",
      edit: withGeneration({ machine: "Standard_D16ds_v5" }),
      at: `${a}.tuning.network`,
      value: "Standard_D16ds_v5 may start with mlx5 or mana",
    },
  ],
  "AZURE-GEN-005": [
    {
      mistake: "an engine beside somebody else's thread",
      edit: withGeneration({ machine: "Standard_D32ds_v6" }),
      at: `${a}.tuning`,
      remedy: "Famsv6",
    },
  ],
  "AZURE-GEN-006": [
    {
      mistake: "a generation that was renamed",
      edit: withTrading({ engine: { ...enginePool, active: "b" } }),
      at: `${pools}.engine.active`,
      value: "b",
    },
  ],
  "AZURE-GEN-007": [
    {
      mistake: "weekly images for nodes that trade",
      edit: withAks({ upgrades: { nodeOs: "node-image" } }, { pools: { engine: enginePool } }),
      at: "regions.texas.cluster.upgrades.nodeOs",
      value: "node-image",
    },
  ],
  "AZURE-GEN-008": [
    {
      mistake: "all engines in one data center",
      edit: withTrading({ engine: enginePool }),
      at: `${pools}.engine`,
      value: "one pool, close to each other",
    },
  ],
  "AZURE-POOL-011": [
    {
      mistake: "a window for nodes on hosts of Azure's",
      edit: withTrading({ engine: { ...enginePool, hostUpdates: window } }),
      at: `${pools}.engine.hostUpdates`,
      value: "window for generation a: proximity",
      remedy: "placement on dedicated hosts",
    },
  ],
  "AZURE-POOL-012": [
    {
      mistake: "hosts that Azure pauses whenever it likes",
      edit: withTrading({ engine: { ...enginePool, generations: { a: onHosts } } }),
      at: `${pools}.engine.hostUpdates`,
      alsoExpected: ["AZURE-PLACE-001"],
      remedy: 'use kind: "window"',
    },
  ],
  "AZURE-GEN-010": [
    {
      mistake: "Ultra Disks for CME's region",
      edit: withGeneration(
        { ultraDisk: true },
        { location: "northcentralus", network: { kind: "create", cidr: "10.3.0.0/16", zones: { a: {} } } },
      ),
      at: `${a}.ultraDisk`,
      value: "northcentralus, which sells the disk outside of zones only",
    },
  ],
  "AZURE-GEN-011": [
    {
      mistake: "Ultra Disks on a machine with InfiniBand",
      edit: withGeneration({
        machine: "Standard_HB176rs_v4",
        placement: { kind: "none", reason: "one machine" },
        ultraDisk: true,
      }),
      at: `${a}.ultraDisk`,
      value: "Standard_HB176rs_v4",
    },
  ],
  "AZURE-GEN-012": [
    {
      mistake: "Ultra Disks by the page of a size alone",
      edit: withGeneration({ machine: "Standard_F16as_v6", ultraDisk: true }),
      at: `${a}.ultraDisk`,
      value: "Standard_F16as_v6, on its page only",
      remedy: "--location southcentralus --size Standard_F16as_v6",
    },
  ],
};
