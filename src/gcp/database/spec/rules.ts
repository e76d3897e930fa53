import { sqlTier, sqlVersions } from "../../catalog/cloud-sql";
import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole } from "../../../environment/region";
import { networkZones } from "../../network/spec/network";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { databaseBuild, ownBuild, sourceRegionOf } from "./database";
import { flagFaults, flagProblems } from "./flags";
import { freezeDays, longestFreezeDays } from "./maintenance";
import { nameFaults, nameProblems } from "./names";
import { productionFaults, recoveryFaults, recoveryProblems } from "./recovery";
import type { Database } from "./schema";
import { dataCacheFaults, diskFaults, machineFaults, machineProblems } from "./storage";

const { definitions, problem } = defineProblems({
  "GCP-SQL-010": {
    kind: "advice",
    rule: "the catalogue lists the version",
    source: "src/gcp/catalog/data/cloud-sql.json",
  },
  "GCP-SQL-011": {
    kind: "impossible",
    rule: "the zones of a database are zones of the network",
    source: "design: a part of a region names a zone by its slot",
  },
  "GCP-SQL-012": {
    kind: "impossible",
    rule: "the standby of a database runs in another zone than the primary",
    source: "Cloud SQL Admin API v1beta4, LocationPreference; Cloud SQL documentation, high availability",
  },
  "GCP-SQL-041": {
    kind: "impossible",
    rule: "the zone of a standby is stated beside that of its primary",
    source: "src/gcp/database/postgres-instance.ts: without a zone of the primary both are left to Google",
  },
  "GCP-SQL-014": {
    kind: "advice",
    rule: "a production database has cores of its own",
    source: "Cloud SQL documentation, instance-settings: no service level covers machines that share a core",
  },
  "GCP-SQL-017": {
    kind: "limit",
    rule: "Query Insights keep at most 4500 bytes of a query and 20 plans a minute, unless the edition is Enterprise Plus",
    source: "google 6.50.0, google_sql_database_instance, settings.insights_config",
    read: "2026-11-27",
  },
  "GCP-SQL-040": {
    kind: "limit",
    rule: "a freeze of maintenance has 1 to 90 days, and begins and ends on days of every year",
    source:
      "Cloud SQL documentation, deny maintenance period; cloud-foundation-fabric v57, cloudsql-instance",
    read: "2026-11-27",
  },
});

const part = regionPart("database");

const problems = {
  ...definitions,
  ...machineProblems,
  ...nameProblems,
  ...recoveryProblems,
  ...flagProblems,
};

export const databaseRules = part.set(problems, [
  part.rule({ judge: (database, _, at) => ownFaults(database, at) }),
  part.rule({
    needs: ["network"],
    judge: (database, { network }, at) => zoneFaults(database, network, at),
  }),
  part.rule({
    needs: ["role"],
    judge: (database, { role }, at) => [
      ...productionFaults(database, role, at),
      ...(isProductionRole(role) ? sharedCore(database, at) : []),
    ],
  }),
  part.rule({
    regions: ["database"],
    judge: (database, { regions }, at) =>
      inheritedFaults(database, entryOf(regions, sourceRegionOf(database) ?? "")?.database, at),
  }),
]);

function ownFaults(database: Database, at: string): Problem[] {
  const { edition, version, machine, storage, flags } = ownBuild(database);
  return [
    ...(database.kind === "primary" ? nameFaults(database, at) : []),
    ...(version === undefined ? [] : versionFaults(version, `${at}.version`)),
    ...(machine === undefined ? [] : machineFaults({ machine, edition }, `${at}.machine`)),
    ...(machine === undefined || storage === undefined
      ? []
      : diskFaults(storage, machine, (field) => `${at}.storage.${field}`)),
    ...(flags === undefined ? [] : flagFaults(flags, version, `${at}.flags`)),
    ...(edition === undefined ? [] : editionFaults(database, edition, at)),
    ...recoveryFaults(database, edition, at),
    ...freezeFaults(database, `${at}.maintenanceFreeze`),
  ];
}

/** Judges what a replica combines with values of its source, whose own region judges the rest. */
function inheritedFaults(database: Database, source: Database | undefined, at: string): Problem[] {
  const own = ownBuild(database);
  const build = databaseBuild(database, source);
  if (build === undefined) return [];
  const { edition, machine, storage } = build;
  const isEditionOwn = own.edition !== undefined;
  const ownPart = own.machine !== undefined ? `${at}.machine` : `${at}.storage`;
  return [
    // Stated together they were judged together.
    ...(isEditionOwn === (own.machine !== undefined)
      ? []
      : machineFaults({ machine, edition }, isEditionOwn ? `${at}.edition` : `${at}.machine`)),
    ...((own.machine === undefined) === (own.storage === undefined)
      ? []
      : diskFaults(storage, machine, (field) =>
          own.storage === undefined ? ownPart : `${at}.storage.${field}`,
        )),
    ...(isEditionOwn ? [] : editionFaults(database, edition, at)),
    ...(isEditionOwn ? [] : recoveryFaults(database, edition, at)),
  ];
}

function editionFaults(database: Database, edition: "ENTERPRISE" | "ENTERPRISE_PLUS", at: string): Problem[] {
  const { dataCache, insights } = database;
  const found = dataCacheFaults(dataCache, edition, `${at}.dataCache`);
  if (edition === "ENTERPRISE_PLUS" || insights.kind === "off") return found;
  const limits = { queryBytes: 4500, plansPerMinute: 20 } as const;
  const overrun = (Object.keys(limits) as (keyof typeof limits)[]).filter(
    (key) => insights[key] > limits[key],
  );
  return [
    ...found,
    ...overrun.map((key) =>
      problem("GCP-SQL-017", `${at}.insights.${key}`, insights[key], `use at most ${limits[key]}`),
    ),
  ];
}

function versionFaults(version: string, at: string): Problem[] {
  const listed = sqlVersions().map((name) => name.replace("POSTGRES_", ""));
  if (listed.includes(version)) return [];
  return [problem("GCP-SQL-010", at, version, `check it, or use ${listed.at(-1) ?? ""}`)];
}

function freezeFaults({ maintenanceFreeze }: Database, at: string): Problem[] {
  if (maintenanceFreeze === undefined) return [];
  const { from, until } = maintenanceFreeze;
  const days = freezeDays(maintenanceFreeze);
  if (days !== undefined && days >= 1 && days <= longestFreezeDays) return [];
  const value = `${from} to ${until}${days === undefined ? "" : `, ${days} days`}`;
  const remedy =
    days === undefined ? "name days that every year has" : `end it within ${longestFreezeDays} days`;
  return [problem("GCP-SQL-040", at, value, remedy)];
}

function zoneFaults({ availability }: Database, network: GcpNetwork, at: string): Problem[] {
  const zones = networkZones(network).map(({ key }) => key);
  const stated = Object.entries({
    zone: availability.zone,
    standbyZone: availability.kind === "regional" ? availability.standbyZone : undefined,
  });
  const unknown = stated.flatMap(([key, zone]) =>
    zone === undefined || zones.includes(zone)
      ? []
      : [problem("GCP-SQL-011", `${at}.availability.${key}`, zone, didYouMean(zone, zones))],
  );
  if (availability.kind === "zonal" || availability.standbyZone === undefined) return unknown;
  const { zone, standbyZone } = availability;
  if (zone === undefined) {
    const remedy = "state zone as well, or leave both to Google";
    return [...unknown, problem("GCP-SQL-041", `${at}.availability.standbyZone`, standbyZone, remedy)];
  }
  if (zone !== standbyZone) return unknown;
  const remedy = "name another zone, or let Google choose";
  return [...unknown, problem("GCP-SQL-012", `${at}.availability.standbyZone`, standbyZone, remedy)];
}

function sharedCore({ machine }: Database, at: string): Problem[] {
  const tier = machine === undefined ? undefined : sqlTier(machine);
  if (tier?.vcpus !== null) return [];
  return [problem("GCP-SQL-014", `${at}.machine`, machine, "use a db-custom or db-perf-optimized-N machine")];
}
