import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import type { TradingGeneration } from "./generation";
import type { ElasticPool, Pool, TradingPool } from "./pools";
import type { Volume } from "./volume";
import { enaExpress, machine, placement, volume, type HardwareInput } from "./hardware-schema";
import { distinct, kubernetesVersion, name, whole } from "../../../core/primitives";
import { tuningSchema } from "../../../tuning/schema";

type GenerationInput = Omit<HardwareInput<TradingGeneration>, "podsPerNode"> &
  Partial<Pick<TradingGeneration, "podsPerNode">>;
type ElasticDefaulted = "capacity" | "podsPerNode" | "volume";
type ElasticInput = Omit<ElasticPool, ElasticDefaulted> &
  Partial<Pick<ElasticPool, Exclude<ElasticDefaulted, "volume">>> & { readonly volume?: Partial<Volume> };

/** A pool as an environment file states it. */
export type PoolInput =
  | (Omit<TradingPool, "generations"> & { readonly generations: Readonly<Record<string, GenerationInput>> })
  | ElasticInput;

const image = v.variant("kind", [
  v.strictObject({ kind: v.literal("al2023"), release: v.string() }),
  v.strictObject({ kind: v.literal("bottlerocket"), release: v.string(), kubernetes: kubernetesVersion }),
]);

const generation = v.strictObject({
  machine,
  nodes: whole(1, 450),
  spare: v.optional(whole(0, 450), 1),
  zone: v.picklist(zoneKeys),
  placement,
  image,
  tuning: tuningSchema,
  volume,
  efa: v.optional(v.boolean(), false),
  podsPerNode: v.optional(whole(4, 737), 32),
  // Left out where it is not stated: the hash of a generation that is deployed stays what it was.
  enaExpress,
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
