import * as v from "valibot";
import { name, object, reference, whole, type Parsed, type Stated } from "../../../core/primitives";
import { generation } from "./generation-schema";
import { hostUpdates } from "./host-updates";
import { nodeEntries } from "./node-schema";

const capacity = object({
  /** Azure takes `spot` machines back at 30 seconds' notice, and never `on-demand` ones. */
  kind: v.picklist(["on-demand", "spot"]),
});

const elasticEntries = {
  ...nodeEntries,
  /** Bounds of the autoscaler, over all zones. */
  nodes: object({
    /** Fewest nodes, 0 to 1000. */
    min: whole(0, 1000),
    /** Most nodes, 1 to 1000. */
    max: whole(1, 1000),
  }),
};

/** A node pool of the cluster, beside its system pool. */
export const poolSchema = v.variant("kind", [
  object({
    /** Nodes that trade, as immutable generations. */
    kind: v.literal("trading"),
    /** Name of the generation that workloads select. Changes no resource. */
    active: reference,
    /** When Azure updates the hosts of generations on dedicated hosts. @default { kind: "azure" } */
    hostUpdates: v.optional(hostUpdates, { kind: "azure" }),
    /** Generations by name, for example `a`. */
    generations: v.record(name, generation),
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
export type TradingGeneration = TradingPool["generations"][string];
/** A pool whose number of nodes follows the load. */
export type ElasticPool = Extract<Pool, { readonly kind: "general" | "batch" }>;
