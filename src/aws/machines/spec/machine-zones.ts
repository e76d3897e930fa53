import { entryOf } from "../../../core/catalogue-file";
import { zoneKeys, type ZoneKey } from "../../../core/address-plan";
import type { Fleet } from "./fleet-schema";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import type { Pool } from "./pool-schema";

/** The machines of a region. */
export interface Machines {
  readonly pools: Readonly<Record<string, Pool>>;
  readonly fleets: Readonly<Record<string, Fleet>>;
}

/** Returns the zones that have machines, or `undefined` in a region that states no machines. */
export function machineZones({
  pools,
  fleets,
  network,
}: Machines & { readonly network: AwsNetwork }): readonly ZoneKey[] | undefined {
  const zones = [
    ...Object.values(pools).flatMap((pool) =>
      pool.kind === "trading"
        ? Object.values(pool.generations).map(({ zone }) => zone)
        : tierZones(network, "private").map(({ key }) => key),
    ),
    ...Object.values(fleets).map(({ zone }) => zone),
  ];
  return zones.length === 0 ? undefined : zoneKeys.filter((key) => zones.includes(key));
}

/**
 * Returns the slot of the zone in which a region trades, where databases and caches have their primaries: that of the
 * first trading pool's active generation, or of the first fleet; `undefined` in a region without trading machines.
 */
export function tradingZone({ pools, fleets }: Machines): ZoneKey | undefined {
  const active = Object.values(pools).flatMap((pool) =>
    pool.kind === "trading" ? (entryOf(pool.generations, pool.active) ?? []) : [],
  );
  return active[0]?.zone ?? Object.values(fleets)[0]?.zone;
}
