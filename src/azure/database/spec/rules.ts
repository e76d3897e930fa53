import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { regionPrefix } from "../../../environment/context";
import { postgresDate, postgresSupport, postgresVersions } from "../../catalog/postgres";
import { environmentPart, regionPart } from "../../region/spec/declare";
import {
  availabilityProblems,
  burstableFaults,
  productionFaults,
  regionFaults,
  zoneFaults,
} from "./availability";
import { databaseBuild, ownBuild, sourceRegionOf } from "./database";
import { nameFaults, nameProblems } from "./names";
import { extensionFaults, keepsSlots, parameterFaults, parameterProblems } from "./parameters";
import {
  geoBackupFaults,
  geoKeyFaults,
  recoveryProblems,
  surroundingFaults,
  type KeyHolder,
} from "./recovery";
import type { Database } from "./schema";
import { diskFaults, machineFaults, storageProblems } from "./storage";

const { definitions, problem } = defineProblems({
  "AZURE-PG-007": {
    kind: "limit",
    rule: "azurerm takes the version",
    source: "azurerm 4.55.0, azurerm_postgresql_flexible_server.version",
    read: "2026-11-27",
  },
  "AZURE-PG-008": {
    kind: "calendar",
    rule: "the version's standard support has not ended",
    source:
      "Azure Database for PostgreSQL documentation, version policy; src/azure/catalog/data/postgres.json",
  },
  "AZURE-PG-021": {
    kind: "impossible",
    rule: "a primary has an administrator of Microsoft Entra ID, or a password",
    source: "design: otherwise nobody signs in",
  },
  "AZURE-PG-028": {
    kind: "advice",
    rule: "publications have their slots on the standby, which a version before 17 loses in a failover",
    source:
      "Azure reliability documentation, Azure Database for PostgreSQL, High availability limitations: pg_failover_slots",
  },
});

const part = regionPart("database");

const {
  "AZURE-PG-017": geoKeyProblem,
  "AZURE-PG-020": surroundingProblem,
  ...ownRecoveryProblems
} = recoveryProblems;

const problems = {
  ...definitions,
  ...storageProblems,
  ...availabilityProblems,
  ...nameProblems,
  ...ownRecoveryProblems,
  ...parameterProblems,
};

export const databaseRules = part.set(problems, [
  part.rule({ judge: (database, _, at) => ownFaults(database, at) }),
  part.rule({
    needs: ["network"],
    judge: (database, { network }, at) => zoneFaults(database, network, at),
  }),
  part.rule({
    needs: ["location"],
    judge: (database, { location }, at) => [
      ...regionFaults(database, location, at),
      ...geoBackupFaults(database, location, at),
    ],
  }),
  part.rule({
    needs: ["role", "location"],
    judge: (database, { role, location }, at) => productionFaults(database, { role, location }, at),
  }),
  part.rule({
    regions: ["database"],
    judge: (database, { regions }, at) =>
      inheritedFaults(database, entryOf(regions, sourceRegionOf(database) ?? "")?.database, at),
  }),
]);

const network = regionPart("network");

/** Rules about what a database needs of a network and of keys that exist. */
export const surroundingRules = network.set({ "AZURE-PG-020": surroundingProblem }, [
  network.rule({
    needs: ["database"],
    judge: (adopted, { database }, at) => (database === undefined ? [] : surroundingFaults(adopted, at)),
  }),
]);

const environment = environmentPart("");

/** Rules about the keys of backups that Azure copies to another region. */
export const geoBackupRules = environment.set({ "AZURE-PG-017": geoKeyProblem }, [
  environment.rule({
    needs: ["name"],
    regions: ["database", "network", "location", "subscriptionId"],
    judge: (_, { name: environmentName, regions }) => {
      const holders = Object.fromEntries(
        Object.entries(regions).map(([name, { network, location, subscriptionId }]): [string, KeyHolder] => [
          name,
          { network, place: { prefix: regionPrefix(environmentName, name), location, subscriptionId } },
        ]),
      );
      return Object.entries(regions).flatMap(([name, { database }]) => {
        const { [name]: own, ...others } = holders;
        return database === undefined || own === undefined
          ? []
          : geoKeyFaults(database, own, others, `regions.${name}.database`);
      });
    },
  }),
]);

function ownFaults(database: Database, at: string): Problem[] {
  const { version, machine, storage, parameters, extensions } = ownBuild(database);
  return [
    ...nameFaults(database, at),
    ...(version === undefined ? [] : versionFaults(version, `${at}.version`)),
    ...(machine === undefined ? [] : machineFaults(machine, `${at}.machine`)),
    ...(machine === undefined ? [] : burstableFaults(database, machine, at)),
    ...(machine === undefined || storage === undefined
      ? []
      : diskFaults(storage, machine, (field) => `${at}.storage.${field}`)),
    ...(parameters === undefined ? [] : parameterFaults(parameters, version, `${at}.parameters`)),
    ...(extensions === undefined ? [] : extensionFaults(extensions, parameters ?? {}, at)),
    ...signInFaults(database, at),
    ...slotFaults(database, at),
  ];
}

/** Judges what a replica combines with values of its source, whose own region judges the rest. */
function inheritedFaults(database: Database, source: Database | undefined, at: string): Problem[] {
  const own = ownBuild(database);
  const build = databaseBuild(database, source);
  if (source === undefined || build === undefined) return [];
  const { machine, storage } = build;
  // Stated together they were judged together.
  const isMixed = (own.machine === undefined) !== (own.storage === undefined);
  return [
    ...(own.machine === undefined ? burstableFaults(database, machine, at) : []),
    ...(isMixed
      ? diskFaults(storage, machine, (field) =>
          own.storage === undefined ? `${at}.machine` : `${at}.storage.${field}`,
        )
      : []),
  ];
}

function versionFaults(version: string, at: string): Problem[] {
  const taken = postgresVersions();
  const newest = taken.at(-1) ?? "";
  const support = postgresSupport(version);
  if (support === undefined)
    return [problem("AZURE-PG-007", at, version, `use ${taken.slice(-3).join(", ")}`)];
  const { supportEnds, extendedSupportEnds } = support;
  if (supportEnds > postgresDate()) return [];
  const value = `${version}, supported until ${supportEnds}`;
  const paid = extendedSupportEnds === undefined ? "" : `; paid support ends ${extendedSupportEnds}`;
  return [problem("AZURE-PG-008", at, value, `upgrade, to ${newest} at most${paid}`)];
}

function signInFaults(database: Database, at: string): Problem[] {
  if (database.kind !== "primary" || database.password !== undefined) return [];
  if (Object.keys(database.administrators).length > 0) return [];
  const remedy = "name an administrator, better a group of Microsoft Entra ID";
  return [problem("AZURE-PG-021", `${at}.administrators`, "none", remedy)];
}

function slotFaults(database: Database, at: string): Problem[] {
  if (database.kind !== "primary" || !database.logicalReplication) return [];
  const { availability, version } = database;
  if (availability.kind === "none" || keepsSlots(version)) return [];
  const remedy = "upgrade to 17, or set up pg_failover_slots and accept this";
  return [problem("AZURE-PG-028", `${at}.logicalReplication`, `true, version ${version}`, remedy)];
}
