import type { GkeClusterInput } from "../../src/gcp/cluster/spec/schema";
import type { PoolInput } from "../../src/gcp/machines/spec/pool-schema";
import type { GcpRegionInput } from "../../src/gcp/region/spec/schema";
import type { Edit } from "../problems/parts";
import { withIowa } from "./iowa";

export type TradingInput = Extract<PoolInput, { kind: "trading" }>;
export type GenerationInput = TradingInput["generations"][string];
export type ElasticInput = Exclude<PoolInput, TradingInput>;

/** A sound cluster. */
export const gkeCluster: GkeClusterInput = {
  version: "1.35",
  api: { kind: "dns" },
  access: { admins: ["group:platform@hft-trading.example.com"] },
  freezes: { year: { from: "2026-11-01", until: "2027-04-01" } },
  tuner: {
    image: `us-docker.pkg.dev/hft-images/platform/hft-tune@sha256:${"0123456789abcdef".repeat(4)}`,
  },
};

export const systemPool: ElasticInput = {
  kind: "system",
  machine: "c3-standard-4",
  nodes: { min: 3, max: 6 },
  disk: { type: "pd-balanced" },
};

/** A sound generation on a series with everything: compact placement, Tier_1, hosts of its own. */
export const gkeGeneration: GenerationInput = {
  machine: "c3-standard-88",
  nodes: 3,
  zone: "a",
  placement: { kind: "compact" },
  image: { kind: "cos", version: "1.35.3-gke.1389000" },
  tuning: { preset: "tradingEngine" },
  disk: { type: "pd-balanced" },
};

export const enginePool: TradingInput = { kind: "trading", active: "a", generations: { a: gkeGeneration } };

/** Adds the region with a sound cluster and pools, with these changes. */
export function withCluster(own: Partial<GkeClusterInput> = {}, region: Partial<GcpRegionInput> = {}): Edit {
  return withIowa({
    cluster: { ...gkeCluster, ...own },
    pools: { system: systemPool, engine: enginePool },
    ...region,
  });
}

/** Adds the region with these pools beside a sound system pool. */
export function withPools(pools: Readonly<Record<string, PoolInput>>): Edit {
  return withCluster({}, { pools: { system: systemPool, ...pools } });
}

/** Adds the region with a trading generation that has these changes. */
export function withGeneration(own: Partial<GenerationInput>): Edit {
  return withPools({ engine: { ...enginePool, generations: { a: { ...gkeGeneration, ...own } } } });
}
