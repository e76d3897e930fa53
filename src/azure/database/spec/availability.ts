import type { ZoneKey } from "../../../core/address-plan";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { postgresRegion, postgresSku } from "../../catalog/postgres";
import { regionFacts } from "../../catalog/regions";
import { networkZones } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import type { Database } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-PG-010": {
    kind: "impossible",
    rule: "the zones of a database are zones of the network",
    source: "design: a part of a region names a zone by its slot",
  },
  "AZURE-PG-011": {
    kind: "impossible",
    rule: "a zone-redundant standby runs in another zone than its primary",
    source: "Azure reliability documentation, Azure Database for PostgreSQL, zone-redundant",
  },
  "AZURE-PG-012": {
    kind: "limit",
    rule: "the region sells a standby in another zone to new servers",
    source:
      "Azure Database for PostgreSQL documentation, Azure regions, of 2025-12-22; src/azure/catalog/data/postgres.json",
    read: "2026-11-27",
  },
  "AZURE-PG-013": {
    kind: "limit",
    rule: "only General Purpose and Memory Optimized machines have a standby, a replica or the built-in pooler",
    source:
      "Azure Database for PostgreSQL documentation, Read replicas and PgBouncer; Azure reliability documentation; same-zone: from memory",
    read: "2026-11-27",
  },
  "AZURE-PG-014": {
    kind: "limit",
    rule: "a production primary has a standby in a second zone where the region sells one, otherwise in its own",
    source:
      "Azure reliability documentation, Azure Database for PostgreSQL: without one a failure is a restore",
    read: "2026-11-27",
  },
  "AZURE-PG-015": {
    kind: "advice",
    rule: "a production database has cores of its own",
    source:
      "Azure Database for PostgreSQL documentation, Compute options: a burstable machine runs on credits",
  },
});
export const availabilityProblems = definitions;

/** Zones of a server's primary and standby, by slot; a slot is not set where Azure chooses, or has no zones. */
export interface ServerZones {
  readonly primary?: ZoneKey | undefined;
  readonly standby?: ZoneKey | undefined;
}

/** Returns the zones of a server: those that it states, otherwise the first slots of its network. */
export function serverZones(
  { availability }: Pick<Database, "availability">,
  network: Pick<AzureNetwork, "zones">,
): ServerZones {
  const slots = networkZones(network)
    .filter(({ number }) => number !== undefined)
    .map(({ key }) => key);
  const primary = availability.zone ?? slots[0];
  if (availability.kind !== "zone-redundant") return { primary };
  return { primary, standby: availability.standbyZone ?? slots.find((slot) => slot !== primary) };
}

/** Judges the zones that a database states; `at` is its path. */
export function zoneFaults({ availability }: Database, network: AzureNetwork, at: string): Problem[] {
  const slots = networkZones(network).map(({ key }) => key);
  const standbyZone = availability.kind === "zone-redundant" ? availability.standbyZone : undefined;
  const unknown = Object.entries({ zone: availability.zone, standbyZone }).flatMap(([key, slot]) =>
    slot === undefined || slots.includes(slot)
      ? []
      : [problem("AZURE-PG-010", `${at}.availability.${key}`, slot, didYouMean(slot, slots))],
  );
  const primary = availability.zone ?? slots[0];
  if (standbyZone === undefined || standbyZone !== primary) return unknown;
  const value = `${standbyZone}, the zone of the primary`;
  return [
    ...unknown,
    problem("AZURE-PG-011", `${at}.availability.standbyZone`, value, "name another zone, or leave it out"),
  ];
}

/** How far a region sells a standby in another zone; a region that no list has counts as one that does. */
export function zoneRedundancy(location: string): "yes" | "no" | "blocked" {
  const listed = postgresRegion(location)?.zoneRedundant;
  if (listed !== undefined) return listed;
  return regionFacts(location)?.zones.length === 0 ? "no" : "yes";
}

/** Judges whether the region sells the standby; a replica has none until it is promoted, and is judged as well. */
export function regionFaults({ availability }: Database, location: string, at: string): Problem[] {
  const sold = zoneRedundancy(location);
  if (availability.kind !== "zone-redundant" || sold === "yes") return [];
  const value = `zone-redundant, in ${location}`;
  const sameZone = 'use kind: "same-zone"';
  const remedy =
    sold === "no"
      ? `${sameZone}: the region has no second zone for it`
      : `${sameZone}, or ask Microsoft for the region and accept this`;
  return [problem("AZURE-PG-012", `${at}.availability.kind`, value, remedy)];
}

/** Judges what a burstable machine does not have; `machine` is the server's own or its source's. */
export function burstableFaults(database: Database, machine: string, at: string): Problem[] {
  if (postgresSku(machine)?.tier !== "Burstable") return [];
  const { availability, pooler, kind } = database;
  const larger = "a machine such as GP_Standard_D2ds_v5";
  return [
    ...(availability.kind === "none"
      ? []
      : [
          problem(
            "AZURE-PG-013",
            `${at}.availability.kind`,
            `${availability.kind}, on ${machine}`,
            `use kind: "none", or ${larger}`,
          ),
        ]),
    ...(pooler.kind === "off"
      ? []
      : [problem("AZURE-PG-013", `${at}.pooler.kind`, `on, on ${machine}`, `use kind: "off", or ${larger}`)]),
    ...(kind === "primary"
      ? []
      : [problem("AZURE-PG-013", `${at}.replicaOf`, `a replica on ${machine}`, `use ${larger} for both`)]),
  ];
}

/** Judges whether a production database survives a machine and a zone. */
export function productionFaults(
  database: Database,
  { role, location }: { readonly role: RegionRole; readonly location: string },
  at: string,
): Problem[] {
  if (!isProductionRole(role)) return [];
  const { availability, machine } = database;
  const wanted = zoneRedundancy(location) === "yes" ? "zone-redundant" : "same-zone";
  const isEnough = availability.kind === "zone-redundant" || availability.kind === wanted;
  return [
    ...(database.kind !== "primary" || isEnough
      ? []
      : [
          problem(
            "AZURE-PG-014",
            `${at}.availability.kind`,
            availability.kind,
            `set availability: { kind: "${wanted}" }; a server that has a standby loses it first: docs/data-azure.md`,
          ),
        ]),
    ...(machine !== undefined && postgresSku(machine)?.tier === "Burstable"
      ? [problem("AZURE-PG-015", `${at}.machine`, machine, "use a machine such as GP_Standard_D2ds_v5")]
      : []),
  ];
}
