import { defineProblems, type Problem } from "../../../core/problem";
import { postgresRegion } from "../../catalog/postgres";
import { regionFacts } from "../../catalog/regions";
import { keyRefs } from "../../network/spec/ids";
import type { AzureNetwork } from "../../network/spec/schema";
import type { RegionPlace } from "../../region/spec/place";
import type { Database } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-PG-016": {
    kind: "limit",
    rule: "Azure copies backups out of the region",
    source:
      "Azure Database for PostgreSQL documentation, Azure regions, of 2025-12-22; src/azure/catalog/data/postgres.json",
    read: "2026-11-27",
  },
  "AZURE-PG-017": {
    kind: "limit",
    rule: "copied backups have a key in the paired region, and another identity than the server's own",
    source:
      "Azure Database for PostgreSQL documentation, Data encryption, geo-redundant business continuity features",
    read: "2026-11-27",
  },
  "AZURE-PG-020": {
    kind: "impossible",
    rule: "an adopted network has a subnet and a DNS zone for the database, and adopted keys one for its data",
    source: "src/azure/database/flexible-server.ts",
  },
});
export const recoveryProblems = definitions;

/** Judges whether the region copies backups; `at` is the path of the database. */
export function geoBackupFaults(database: Database, location: string, at: string): Problem[] {
  if (database.kind !== "primary" || database.geoBackup === undefined) return [];
  if (postgresRegion(location)?.geoBackup !== false) return [];
  return [problem("AZURE-PG-016", `${at}.geoBackup`, `in ${location}`, "remove it, and use a replica")];
}

/** A region that may hold the key of another's copied backups. */
export interface KeyHolder {
  readonly place: RegionPlace;
  readonly network: AzureNetwork;
}

/**
 * Judges the key of copied backups, as far as it belongs to a region of the environment.
 *
 * @param own the region of the database
 * @param others the other regions, by name
 */
export function geoKeyFaults(
  database: Database,
  own: KeyHolder,
  others: Readonly<Record<string, KeyHolder>>,
  at: string,
): Problem[] {
  if (database.kind !== "primary" || database.geoBackup === undefined) return [];
  const { keyUrl, identityId } = database.geoBackup;
  const same = keyRefs(own.place, own.network).data;
  const pair = regionFacts(own.place.location)?.pair;
  const elsewhere = Object.entries(others).filter(
    ([, { place, network }]) =>
      keyRefs(place, network).data?.keyUrl === keyUrl && pair !== undefined && place.location !== pair,
  );
  return [
    ...(same?.identityId === identityId
      ? [
          problem(
            "AZURE-PG-017",
            `${at}.geoBackup.identityId`,
            identityId,
            "name the identity of a key in the pair",
          ),
        ]
      : []),
    ...(same?.keyUrl === keyUrl
      ? [problem("AZURE-PG-017", `${at}.geoBackup.keyUrl`, keyUrl, `name a key in ${pair ?? "the pair"}`)]
      : []),
    ...elsewhere.map(([name, { place }]) =>
      problem(
        "AZURE-PG-017",
        `${at}.geoBackup.keyUrl`,
        `the key of ${name}, in ${place.location}`,
        `name a key in ${pair}`,
      ),
    ),
  ];
}

/** Judges whether a network that exists, and keys that exist, have what a server needs; `at` is the network's path. */
export function surroundingFaults(network: AzureNetwork, at: string): Problem[] {
  const missing = [
    ...(network.kind === "adopt"
      ? [
          {
            path: "subnets.data",
            isThere: network.subnets.data !== undefined,
            remedy: "name a subnet that is delegated to Microsoft.DBforPostgreSQL/flexibleServers",
          },
          {
            path: "dnsZones.postgres",
            isThere: network.dnsZones.postgres !== undefined,
            remedy: "name a zone that ends in .postgres.database.azure.com and is linked to the network",
          },
        ]
      : []),
    ...(network.keys.kind === "adopt"
      ? [
          {
            path: "keys.data",
            isThere: network.keys.data !== undefined,
            remedy: "name a key for databases and the identity that may use it",
          },
        ]
      : []),
  ];
  return missing
    .filter(({ isThere }) => !isThere)
    .map(({ path, remedy }) => problem("AZURE-PG-020", `${at}.${path}`, "not set", remedy));
}
