import type { ZoneKey } from "../../../core/address-plan";
import { defineProblems, type Problem } from "../../../core/problem";
import type { Fleet } from "../../machines/spec/fleet-schema";
import type { Pool } from "../../machines/spec/pool-schema";
import { networkZones } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { serverZones } from "./availability";
import type { Database } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-PG-044": {
    kind: "advice",
    rule: "the primary of the database runs in the zone of machines that trade",
    source:
      "Azure documentation, Availability zones: zones are buildings of their own, and each statement of an engine goes there and back",
  },
});

interface Surroundings {
  readonly network: Pick<AzureNetwork, "zones">;
  readonly pools: Readonly<Record<string, Pool>>;
  readonly fleets: Readonly<Record<string, Fleet>>;
}

const part = regionPart("database");

/** Rules about how far a database is from the machines that trade. */
export const nearnessRules = part.set(definitions, [
  part.rule({
    needs: ["network", "pools", "fleets"],
    judge: (database, surroundings, at) => nearnessFaults(database, surroundings, at),
  }),
]);

function nearnessFaults(
  database: Pick<Database, "availability">,
  { network, pools, fleets }: Surroundings,
  at: string,
): Problem[] {
  const { primary } = serverZones(database, network);
  const trading = tradingZones(pools, fleets);
  const [nearest] = trading;
  if (primary === undefined || nearest === undefined || trading.includes(primary)) return [];
  const names = new Map(networkZones(network).map(({ key, physical }) => [key, physical ?? key]));
  const nameOf = (slot: ZoneKey): string => `${slot}, ${names.get(slot) ?? "not of the network"}`;
  const value = `${nameOf(primary)}; machines trade in ${trading.map(nameOf).join("; ")}`;
  return [problem("AZURE-PG-044", `${at}.availability.zone`, value, `use zone: "${nearest}"`)];
}

/** Slots of the zones of the active generations, each once. */
function tradingZones(pools: Surroundings["pools"], fleets: Surroundings["fleets"]): readonly ZoneKey[] {
  const ofPools = Object.values(pools).flatMap((pool) =>
    pool.kind === "trading" ? (pool.generations[pool.active]?.zone ?? []) : [],
  );
  return [...new Set([...ofPools, ...Object.values(fleets).map(({ zone }) => zone)])];
}
