import { mapValues } from "../../../core/map-values";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean, didYouMeanOr } from "../../../core/suggest";
import { postgresParameter, postgresParameters, postgresVersionsWith } from "../../../postgres/facts";
import { projectSettings, type Setting } from "../../../postgres/settings";
import { hasUnit, valueFault } from "../../../postgres/values";
import {
  defaultLibraries,
  extensionsLoadedAtStart,
  parameterRange,
  parameterUse,
  postgresExtensions,
} from "../../catalog/postgres-parameters";
import type { DatabaseBuild } from "./database";
import type { Database, DatabaseParameters } from "./schema";

const pages = "Azure Database for PostgreSQL documentation, Server parameters of 17";

const { definitions, problem } = defineProblems({
  "AZURE-PG-022": {
    kind: "limit",
    rule: "Azure lets its owner set the parameter",
    source: `${pages}; src/azure/catalog/data/postgres-parameters.json`,
    read: "2026-11-27",
  },
  "AZURE-PG-023": {
    kind: "impossible",
    rule: "parameters do not repeat a field of the database",
    source: "src/azure/database/spec/parameters.ts",
  },
  "AZURE-PG-024": {
    kind: "limit",
    rule: "PostgreSQL and Azure take the value: a number in the parameter's unit, without the unit, and on or off for a boolean",
    source: `src/postgres/data/postgres.json; ${pages}`,
    read: "2026-11-27",
  },
  "AZURE-PG-025": {
    kind: "advice",
    rule: "the database's version of PostgreSQL has a parameter of the name, or it is one of Azure or of an extension",
    source: "src/postgres/data/postgres.json",
  },
  "AZURE-PG-026": {
    kind: "advice",
    rule: "Azure offers the extension with PostgreSQL 17",
    source: `${pages}, azure.extensions; other versions differ in a few`,
  },
  "AZURE-PG-027": {
    kind: "advice",
    rule: "an extension that works in the server's memory has its library loaded at the start",
    source:
      "MicrosoftDocs/azure-databases-docs@c961ca4, concepts-extensions-considerations.md of 2025-03-26; of four extensions from memory: src/azure/catalog/data/postgres-parameters.json",
  },
});
export const parameterProblems = definitions;

/** Parameters that follow from a field, by what to state instead. */
const fieldOf: Readonly<Record<string, string>> = {
  "azure.extensions": "extensions",
  "pgbouncer.enabled": "pooler",
  "pgbouncer.pool_mode": "pooler.mode",
  "pgbouncer.default_pool_size": "pooler.poolSize",
  ssl_min_protocol_version: "minTls",
  wal_level: "logicalReplication: true",
};

/**
 * Judges the parameters that an environment sets; `at` is their path.
 *
 * @param version major version of PostgreSQL; without one the newest listed is taken
 */
export function parameterFaults(
  parameters: DatabaseParameters,
  version: string | undefined,
  at: string,
): Problem[] {
  const major = version === undefined ? Infinity : Number(version);
  return Object.entries(parameters).flatMap(([name, { value }]) => {
    const path = `${at}.${name}`;
    const field = Object.hasOwn(fieldOf, name) ? fieldOf[name] : undefined;
    if (field !== undefined) return [problem("AZURE-PG-023", path, value, `set ${field} instead`)];
    if (name === "require_secure_transport" && value.toLowerCase() !== "on") {
      return [problem("AZURE-PG-023", path, value, "remove it: connections without TLS are not taken")];
    }
    if (parameterUse(name) === "read-only") {
      const session =
        name === "synchronous_commit" ? "; turn it off only in sessions whose data may be lost" : "";
      return [problem("AZURE-PG-022", path, value, `remove it: Azure sets it itself${session}`)];
    }
    return factFaults(name, value, major, path);
  });
}

function factFaults(name: string, value: string, major: number, at: string): Problem[] {
  const facts = postgresParameter(name, major);
  const unit = "write only the number, in the parameter's unit";
  if (facts !== undefined) {
    const narrowed = { ...facts, ...parameterRange(name) };
    const fault = valueFault(narrowed, value, { form: /^(on|off)$/, text: "on or off" });
    if (fault === undefined) return [];
    return [problem("AZURE-PG-024", at, value, fault.kind === "unit" ? unit : fault.remedy)];
  }
  return [
    ...(hasUnit(value) ? [problem("AZURE-PG-024", at, value, unit)] : []),
    // A dotted name is one of Azure's or of an extension's, of which not all were read.
    ...(name.includes(".") || name === "require_secure_transport" ? [] : [unknownName(name, major, at)]),
  ];
}

function unknownName(name: string, major: number, at: string): Problem {
  const versions = postgresVersionsWith(name);
  if (versions.length > 0) {
    const value = `${name}, of PostgreSQL ${versions.join(", ")}, not of ${major}`;
    return problem("AZURE-PG-025", at, value, "remove it");
  }
  const remedy = didYouMeanOr(name, postgresParameters(major), "check its name, or remove it");
  return problem("AZURE-PG-025", at, name, remedy);
}

const librariesParameter = "shared_preload_libraries";

/** Judges extensions with the libraries that the server loads; `at` is the path of the database. */
export function extensionFaults(
  extensions: readonly string[],
  parameters: DatabaseParameters,
  at: string,
): Problem[] {
  const offered = postgresExtensions();
  const libraries = parameters[librariesParameter]?.value.split(",") ?? defaultLibraries();
  return extensions.flatMap((name, index) => {
    const path = `${at}.extensions.${index}`;
    if (!offered.includes(name)) {
      return [problem("AZURE-PG-026", path, name, didYouMean(name, offered))];
    }
    if (!extensionsLoadedAtStart().includes(name) || libraries.includes(name)) return [];
    const remedy = `set parameters.${librariesParameter} to ${[...libraries, name].join(",")}`;
    return [problem("AZURE-PG-027", path, name, remedy)];
  });
}

/** Turns the pooler on; while it is off, Azure does not know its other parameters. */
export const poolerSwitch = "pgbouncer.enabled";

/** What of a server its parameters follow from, beside its build. */
export type ParameterFields = Pick<Database, "minTls" | "pooler">;

/** Returns the values of all parameters that are set on a server, by name; all others keep Azure's. */
export function renderedParameters(
  { parameters, extensions, logicalReplication, storage, version }: DatabaseBuild,
  { minTls, pooler }: ParameterFields,
): Readonly<Record<string, string>> {
  // Of a small disk the log would otherwise fill all, and a server that is 95 % full takes no writes.
  const quarterMiB = storage.sizeGiB * 256;
  return {
    ...mapValues<Setting, string>(projectSettings, ({ value }) =>
      typeof value === "boolean" ? (value ? "on" : "off") : String(value),
    ),
    max_wal_size: String(Math.min(projectSettings.max_wal_size.value, quarterMiB)),
    ssl_min_protocol_version: `TLSv${minTls}`,
    ...(extensions.length > 0 && { "azure.extensions": [...extensions].sort().join(",") }),
    ...(pooler.kind === "on" && {
      [poolerSwitch]: "true",
      "pgbouncer.pool_mode": pooler.mode,
      "pgbouncer.default_pool_size": String(pooler.poolSize),
    }),
    ...(logicalReplication && logicalParameters(version)),
    ...mapValues(parameters, ({ value }) => value),
  };
}

/**
 * What publications need. From version 17 on their slots are on the standby as well.
 *
 * Source: Azure Database for PostgreSQL documentation, Logical replication, prerequisites: at least 16 workers; Azure
 * reliability documentation, High availability limitations.
 */
function logicalParameters(version: string): Readonly<Record<string, string>> {
  return {
    wal_level: "logical",
    max_worker_processes: "16",
    ...(keepsSlots(version) && { sync_replication_slots: "on", hot_standby_feedback: "on" }),
  };
}

/** Whether the standby of a server has the slots of its publications. */
export function keepsSlots(version: string): boolean {
  return Number(version) >= 17;
}

/** Returns the parameters of a server that wait for a restart after a change, sorted. */
export function staticParameters(rendered: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(rendered)
    .filter((name) => parameterUse(name) === "static")
    .sort();
}
