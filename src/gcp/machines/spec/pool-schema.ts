import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  line,
  name,
  object,
  reference,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { tuningSchema } from "../../../tuning/schema";
import { computeName } from "../../region/spec/primitives";
import { tenancySchema } from "./tenancy-schema";

const machine = text(/^[a-z]\w*-[a-z0-9-]+$/, "a machine type such as c3-standard-44");

const disk = object({
  /** Disk type that the series of the machine takes, for example `pd-balanced` of C3, `hyperdisk-balanced` of C4. */
  type: text(/^(pd|hyperdisk)-[a-z-]+$/, "a disk type such as pd-balanced or hyperdisk-balanced"),
  /** GiB. @default 100 */
  sizeGiB: v.optional(whole(1, 1_000_000), 100),
  /** Operations per second, for `hyperdisk-balanced`. @default what comes with the disk */
  iops: v.optional(whole(1, 1_000_000)),
  /** MiB/s, for `hyperdisk-balanced`. @default what comes with the disk */
  throughputMiBps: v.optional(whole(1, 1_000_000)),
});

const ssdCount = {
  /** Number of local SSDs, for a machine type whose owner chooses it. @default those that the type brings along */
  count: v.optional(whole(1, 64)),
};

const localSsd = v.variant("kind", [
  object({
    /** No local SSD. */
    kind: v.literal("none"),
  }),
  object({
    /** Raw NVMe devices, which the application opens itself. */
    kind: v.literal("block"),
    ...ssdCount,
  }),
  object({
    /** The disk of images, logs and `emptyDir` volumes. */
    kind: v.literal("ephemeral"),
    ...ssdCount,
  }),
]);

const placement = v.variant("kind", [
  object({
    /** A compact placement policy of the generation: machines close to each other; one failure may take all. */
    kind: v.literal("compact"),
  }),
  object({
    /** An existing compact placement policy, for machines that must be close to others. */
    kind: v.literal("shared"),
    /** Name of the policy in the region and project. */
    policy: computeName,
  }),
  tenancySchema,
  object({
    /** Wherever Google places them. */
    kind: v.literal("none"),
    /** Why there is none. */
    reason: line,
  }),
]);

const podsPerNode = whole(8, 256);

/**
 * One immutable set of trading nodes: everything that reaches a node or its reservation. A change is a new generation
 * beside it; no apply touches nodes that trade.
 */
const generation = object({
  /** One machine type, for example `c3-standard-88`: a static core set fits one shape only. */
  machine,
  /** Nodes that run, 1 to 1000. */
  nodes: whole(1, 1000),
  /** Reserved machines beyond those that run, for the replacement of a failed one, 0 to 1000. @default 1 */
  spare: v.optional(whole(0, 1000), 1),
  /** Slot of the zone of the network in which all nodes and the reservation lie. */
  zone: v.picklist(zoneKeys),
  /** How the machines are placed: close to each other, or on hosts of their own, never both. */
  placement,
  /** Image of the nodes, in the version that they are created with. */
  image: object({
    /** Container-Optimized OS, or Ubuntu. */
    kind: v.picklist(["cos", "ubuntu"]),
    /** Version of GKE on the nodes, for example `1.35.3-gke.1389000`; not newer than the control plane's. */
    version: text(/^1\.\d{2}\.\d+-gke\.\d+$/, "a version of GKE such as 1.35.3-gke.1389000"),
  }),
  /** How operating system and kubelet are tuned. */
  tuning: tuningSchema,
  /** The encrypted boot disk. A trading process does not touch it on the hot path. */
  disk,
  /** Local SSDs. @default { kind: "none" } */
  localSsd: v.optional(localSsd, { kind: "none" }),
  /** Most egress of a node: what its size has, or Tier_1 at a price. @default "default" */
  egress: v.optional(v.picklist(["default", "tier1"]), "default"),
  /**
   * When hosts are maintained: `as-needed` when an update is there, `periodic` collected, so that machines are migrated
   * or stopped less often. Security updates come at once in any case. An announced maintenance that nobody starts comes
   * at its hour. Source: GKE API reference, HostMaintenancePolicy.
   * @default "as-needed": every series takes it
   */
  hostMaintenance: v.optional(v.picklist(["as-needed", "periodic"]), "as-needed"),
  /** The kubelet's limit of pods, 8 to 256. @default 32: an engine's node runs few */
  podsPerNode: v.optional(podsPerNode, 32),
});

const capacity = object({
  /** Compute Engine takes `spot` machines back at 30 seconds' notice, and never `on-demand` ones. */
  kind: v.picklist(["on-demand", "spot"]),
});

const elasticEntries = {
  /** Machine type, for example `c3-standard-8`. */
  machine,
  /** Bounds of the autoscaler, over all zones. */
  nodes: object({
    /** Fewest nodes, 0 to 1000. */
    min: whole(0, 1000),
    /** Most nodes, 1 to 1000. */
    max: whole(1, 1000),
  }),
  /** The encrypted boot disk. */
  disk,
  /** The kubelet's limit of pods, 8 to 256. @default 110: the default of GKE */
  podsPerNode: v.optional(podsPerNode, 110),
};

/** A node pool of the cluster. */
export const poolSchema = v.variant("kind", [
  object({
    /** Nodes that trade, as immutable generations. */
    kind: v.literal("trading"),
    /** Name of the generation that workloads select. Changes no resource. */
    active: reference,
    /** Generations by name, for example `a`. */
    generations: v.record(name, generation),
  }),
  object({
    ...elasticEntries,
    /** Nodes for what GKE itself runs in the cluster: DNS, metrics, agents. Nothing else is placed on them. */
    kind: v.literal("system"),
  }),
  object({
    ...elasticEntries,
    /** Nodes whose number follows the load, for everything that is neither trading nor batch. */
    kind: v.literal("general"),
    /** How the machines are bought. @default { kind: "on-demand" }: these pods must not be interrupted */
    capacity: v.optional(capacity, { kind: "on-demand" }),
  }),
  object({
    ...elasticEntries,
    /** Tainted nodes whose number follows the load, for work that may be interrupted. */
    kind: v.literal("batch"),
    /** How the machines are bought. @default { kind: "spot" }: the work may be interrupted */
    capacity: v.optional(capacity, { kind: "spot" }),
  }),
]);

export type PoolInput = Stated<typeof poolSchema>;
export type Pool = Parsed<typeof poolSchema>;
export type TradingPool = Extract<Pool, { readonly kind: "trading" }>;
/** A pool whose number of nodes follows the load. */
export type ElasticPool = Exclude<Pool, TradingPool>;

export type TradingGeneration = TradingPool["generations"][string];
export type Placement = TradingGeneration["placement"];
export type NodeDisk = TradingGeneration["disk"];
export type NodeSsd = TradingGeneration["localSsd"];
