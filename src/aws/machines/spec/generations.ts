import { generationRecord, memberRecord, type DeployableGeneration } from "./deployed";
import {
  placed,
  type Fleet,
  type FleetGeneration,
  type FleetMember,
  type PlacedFleetGeneration,
} from "./fleet";
import type { Pool } from "./pools";
import type { TradingGeneration } from "./generation";
import type { AwsRegion } from "../../region/spec/schema";
import type { Environment } from "../../../environment/schema";
import { isRecord } from "../../../environment/is-record";
import { tradingCapacity } from "./trading-capacity";

/** Where an environment lists its deployed generations, beside its own file. */
export function deployedFile(environment: string): string {
  return `environments/${environment}.generations.json`;
}

type ByPath<Generation> = readonly (readonly [string, Generation])[];

/** Every generation of every trading pool and fleet, by its path. Parts that are not of their form are passed over. */
export function tradingGenerations(environment: Environment): ByPath<DeployableGeneration> {
  return eachRegion(environment, regionGenerations);
}

function regionGenerations({ pools, fleets }: AwsRegion, at: string): ByPath<DeployableGeneration> {
  return [...poolGenerations(pools, `${at}.pools`), ...fleetGenerations(fleets, `${at}.fleets`)];
}

/**
 * Everything that is built and that a list of deployed generations names, by path, with the record that it has as
 * stated; without one where role and capacity of its region do not say whether it is reserved.
 */
export function deployables(environment: Environment): ByPath<() => string | undefined> {
  const machines = eachRegion(environment, (region, at) =>
    isBuilt(region) ? memberRecords(region.fleets, `${at}.fleets`) : [],
  );
  const generations = eachRegion(environment, (region, at) =>
    isBuilt(region) ? generationRecords(region, at) : [],
  );
  return [...generations, ...machines];
}

function isBuilt(region: AwsRegion): boolean {
  return tradingCapacity(region) !== "none";
}

function generationRecords(region: AwsRegion, at: string): ByPath<() => string | undefined> {
  const capacity: string = tradingCapacity(region);
  const isKnown = capacity === "reserved" || capacity === "on-demand";
  return regionGenerations(region, at).map(([path, generation]) => [
    path,
    () => (isKnown ? generationRecord(generation, capacity === "reserved") : undefined),
  ]);
}

function memberRecords(fleets: AwsRegion["fleets"], at: string): ByPath<() => string> {
  return fleetGenerations(fleets, at).flatMap(([path, { members }]) =>
    entries<FleetMember>(members).map(([name, member]): [string, () => string] => [
      `${path}.members.${name}`,
      () => memberRecord(member),
    ]),
  );
}

function eachRegion<Value>(
  { regions }: Environment,
  list: (region: AwsRegion, at: string) => ByPath<Value>,
): ByPath<Value> {
  return entries<AwsRegion>(regions).flatMap(([name, region]) =>
    isRecord(region) ? list(region, `regions.${name}`) : [],
  );
}

function poolGenerations(pools: AwsRegion["pools"], at: string): ByPath<TradingGeneration> {
  return entries<Pool>(pools).flatMap(([name, pool]) =>
    entries<TradingGeneration>(isRecord(pool) && pool.kind === "trading" ? pool.generations : {}).map(
      ([key, generation]): [string, TradingGeneration] => [`${at}.${name}.generations.${key}`, generation],
    ),
  );
}

function fleetGenerations(fleets: AwsRegion["fleets"], at: string): ByPath<PlacedFleetGeneration> {
  return entries<Fleet>(fleets).flatMap(([name, fleet]) =>
    entries<FleetGeneration>(isRecord(fleet) ? fleet.generations : {}).map(
      ([key, generation]): [string, PlacedFleetGeneration] => [
        `${at}.${name}.generations.${key}`,
        placed(fleet, generation),
      ],
    ),
  );
}

function entries<Value>(map: Readonly<Record<string, Value>>): [string, Value][] {
  return isRecord(map) ? Object.entries<Value>(map) : [];
}
