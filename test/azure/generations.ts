import type { PoolInput } from "../../src/azure/machines/spec/pool-schema";
import type { AzureRegionInput } from "../../src/azure/region/spec/schema";
import type { Edit } from "../problems/parts";
import { withAks } from "./clusters";

export type TradingInput = Extract<PoolInput, { kind: "trading" }>;
export type GenerationInput = TradingInput["generations"][string];
export type PlacementInput = GenerationInput["placement"];

/** A sound generation on a series with everything but hosts of its own. */
export const aksGeneration: GenerationInput = {
  machine: "Standard_F16ams_v6",
  nodes: 3,
  zone: "a",
  placement: { kind: "proximity" },
  image: { kind: "newest", version: "1.36.1" },
  tuning: { preset: "tradingEngine" },
};

export const enginePool: TradingInput = { kind: "trading", active: "a", generations: { a: aksGeneration } };

/** Adds the region with a cluster and these pools, and these changes. */
export function withTrading(
  pools: Readonly<Record<string, PoolInput>>,
  region: Partial<AzureRegionInput> = {},
): Edit {
  return withAks({}, { ...region, pools });
}

/** Adds the region with a trading generation that has these changes. */
export function withGeneration(own: Partial<GenerationInput>, region: Partial<AzureRegionInput> = {}): Edit {
  return withTrading({ engine: { ...enginePool, generations: { a: { ...aksGeneration, ...own } } } }, region);
}
