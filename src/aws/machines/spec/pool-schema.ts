import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  object,
  distinct,
  kubernetesVersion,
  name,
  reference,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { tuningSchema } from "../../../tuning/schema";
import { generationEntries, machine, volume } from "./generation-entries";

const image = v.variant("kind", [
  object({
    /** EKS-optimized Amazon Linux 2023. User data writes its files and kernel command line, so it takes every knob. */
    kind: v.literal("al2023"),
    /** EKS-optimized AMI release, for example `1.35.6-20260714`. */
    release: v.string(),
  }),
  object({
    /**
     * Bottlerocket: read-only, no shell, settings in place of scripts. The tuning DaemonSet sets the knobs that have
     * no setting; without it no trading pod finds a node that carries its label.
     */
    kind: v.literal("bottlerocket"),
    /** Bottlerocket release with its build, for example `1.34.0-18d04e52`. */
    release: v.string(),
    /** The Kubernetes version that the image is built for, which the release does not name, for example `1.35`. */
    kubernetes: kubernetesVersion,
  }),
]);

/**
 * One immutable set of trading nodes: everything that reaches a node or its reservation. A change is a new generation
 * beside it; nodes that trade are never touched.
 */
const generation = object({
  ...generationEntries.machine,
  /** Nodes that run, 1 to 450. */
  nodes: whole(1, 450),
  ...generationEntries.spare,
  /** Slot of the zone of the network in which all nodes and the reservation lie. */
  zone: v.picklist(zoneKeys),
  ...generationEntries.placement,
  /** Image of the nodes. Its release is pinned, because another release is another node. */
  image,
  /** How operating system and kubelet are tuned. */
  tuning: tuningSchema,
  ...generationEntries.volume,
  ...generationEntries.efa,
  /** The kubelet's limit of pods, 4 to 737. @default 32: an engine's node runs few */
  podsPerNode: v.optional(whole(4, 737), 32),
  ...generationEntries.enaExpress,
});

const elasticEntries = {
  /** EC2 types in order of preference, 1 to 20, of one architecture. */
  machines: v.pipe(distinct(machine), v.minLength(1, "1 to 20 types"), v.maxLength(20, "1 to 20 types")),
  /** Bounds of the autoscaler. */
  nodes: object({
    /** Fewest nodes, 0 to 450; also the number at creation. */
    min: whole(0, 450),
    /** Most nodes, 1 to 450. */
    max: whole(1, 450),
  }),
  /** The encrypted gp3 boot volume. @default {}: every field at its default */
  volume: v.optional(volume, {}),
  /** The kubelet's limit of pods, 4 to 737. @default 110: the default of Kubernetes */
  podsPerNode: v.optional(whole(4, 737), 110),
};

const capacity = object({
  /** EC2 takes `spot` machines back at two minutes' notice, and never `on-demand` ones. */
  kind: v.picklist(["on-demand", "spot"]),
});

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
export type NodeImage = TradingGeneration["image"];
export type Placement = TradingGeneration["placement"];
export type Volume = TradingGeneration["volume"];

/** The machines of one generation, of a pool or of a fleet. */
export type TradingHardware = Pick<
  TradingGeneration,
  "machine" | "spare" | "placement" | "volume" | "efa" | "enaExpress"
>;
