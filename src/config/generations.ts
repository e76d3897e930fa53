import type { Pool } from "../rules/aws/pools";
import type { TradingGeneration } from "../rules/aws/generation";
import type { AwsRegion } from "./aws-region-schema";
import type { Environment } from "./environment-schema";
import { isRecord } from "./is-record";

/** Where an environment lists its deployed generations, beside its own file. */
export function deployedFile(environment: string): string {
  return `environments/${environment}.generations.json`;
}

/** Every generation of every trading pool, by its path. Parts that are not of their form are passed over. */
export function tradingGenerations({
  regions,
}: Environment): readonly (readonly [string, TradingGeneration])[] {
  return entries<AwsRegion>(regions).flatMap(([regionName, region]) =>
    entries<Pool>(isRecord(region) ? region.pools : {}).flatMap(([poolName, pool]) =>
      entries<TradingGeneration>(isRecord(pool) && pool.kind === "trading" ? pool.generations : {}).map(
        ([key, generation]): [string, TradingGeneration] => [
          `regions.${regionName}.pools.${poolName}.generations.${key}`,
          generation,
        ],
      ),
    ),
  );
}

function entries<Value>(map: Readonly<Record<string, Value>>): [string, Value][] {
  return isRecord(map) ? Object.entries<Value>(map) : [];
}
