import * as v from "valibot";
import { zoneKeys } from "../core/address-plan";
import type { TradingGeneration } from "../rules/aws/generation";
import type { ElasticPool, Pool, TradingPool } from "../rules/aws/pools";
import type { Volume } from "../rules/aws/volume";
import { distinct, name, whole } from "./primitives";
import { tuningSchema } from "./tuning-schema";

type GenerationDefaulted = "spare" | "efa" | "podsPerNode" | "volume";
type GenerationInput = Omit<TradingGeneration, GenerationDefaulted> &
  Partial<Pick<TradingGeneration, Exclude<GenerationDefaulted, "volume">>> & {
    readonly volume?: Partial<Volume>;
  };
type ElasticDefaulted = "capacity" | "podsPerNode" | "volume";
type ElasticInput = Omit<ElasticPool, ElasticDefaulted> &
  Partial<Pick<ElasticPool, Exclude<ElasticDefaulted, "volume">>> & { readonly volume?: Partial<Volume> };

/** A pool as an environment file states it. */
export type PoolInput =
  | (Omit<TradingPool, "generations"> & { readonly generations: Readonly<Record<string, GenerationInput>> })
  | ElasticInput;

const machine = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, "an EC2 instance type such as c7i.metal-24xl"),
);

const volume = v.optional(
  v.strictObject({
    sizeGiB: v.optional(whole(1, 1_000_000), 100),
    iops: v.optional(whole(1, 1_000_000), 3000),
    throughputMiBps: v.optional(whole(1, 1_000_000), 125),
    sustained: v.optional(v.boolean(), false),
  }),
  {},
);

const generation = v.strictObject({
  machine,
  nodes: whole(1, 450),
  spare: v.optional(whole(0, 450), 1),
  zone: v.picklist(zoneKeys),
  placement: v.variant("kind", [
    v.strictObject({ kind: v.literal("cluster") }),
    v.strictObject({ kind: v.literal("partition"), partitions: whole(1, 7) }),
    v.strictObject({ kind: v.literal("spread") }),
    v.strictObject({
      kind: v.literal("none"),
      reason: v.pipe(v.string(), v.minLength(1, "why no placement group")),
    }),
  ]),
  image: v.strictObject({ kind: v.literal("al2023"), release: v.string() }),
  tuning: tuningSchema,
  volume,
  efa: v.optional(v.boolean(), false),
  podsPerNode: v.optional(whole(4, 737), 32),
});

const elastic = {
  machines: v.pipe(distinct(machine), v.minLength(1, "1 to 20 types"), v.maxLength(20, "1 to 20 types")),
  nodes: v.strictObject({ min: whole(0, 450), max: whole(1, 450) }),
  volume,
  podsPerNode: v.optional(whole(4, 737), 110),
};

const capacity = v.strictObject({ kind: v.picklist(["on-demand", "spot"]) });

export const poolSchema: v.GenericSchema<PoolInput, Pool> = v.variant("kind", [
  v.strictObject({ kind: v.literal("trading"), active: v.string(), generations: v.record(name, generation) }),
  v.strictObject({
    ...elastic,
    kind: v.literal("general"),
    capacity: v.optional(capacity, { kind: "on-demand" }),
  }),
  v.strictObject({ ...elastic, kind: v.literal("batch"), capacity: v.optional(capacity, { kind: "spot" }) }),
]);
