import { defineProblems, type Problem } from "../../../core/problem";
import { postgresKeyWord } from "../../../postgres/facts";
import { globalName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";
import type { Database } from "./schema";

const { definitions, problem } = defineProblems({
  "AZURE-PG-018": {
    kind: "limit",
    rule: "Azure and PostgreSQL do not reserve the name of a database or of the role with the password",
    source:
      "azurerm 4.55.0, validate.AdminUsernames; PostgreSQL documentation, CREATE ROLE; MicrosoftDocs/azure-databases-docs, concepts-servers.md of 2025-03-27 (@112cdf3) and concepts-query-store.md (@0200b8f)",
    read: "2026-11-27",
  },
  "AZURE-PG-019": {
    kind: "advice",
    rule: "the names of databases and of the role are no key words of PostgreSQL, which ask for quotes in every statement",
    source: "src/postgres/data/postgres.json",
  },
});
export const nameProblems = definitions;

const reservedDatabases = ["azure_maintenance", "azure_sys", "postgres", "template0", "template1"];
const reservedRoles = [
  "admin",
  "administrator",
  "azure_pg_admin",
  "azure_superuser",
  "azuresu",
  "guest",
  "postgres",
  "public",
  "root",
];

/** Judges the names that are created with a server; `at` is the path of the database. */
export function nameFaults(database: Database, at: string): Problem[] {
  const version = "version" in database ? Number(database.version ?? Infinity) : Infinity;
  const databases = database.kind === "primary" ? database.databases : [];
  const username = "password" in database ? database.password?.username : undefined;
  const names = [
    ...databases.map((name, index) => ({
      path: `${at}.databases.${index}`,
      name,
      taken: reservedDatabases.includes(name),
      example: "hft_trading",
    })),
    ...(username === undefined
      ? []
      : [
          {
            path: `${at}.password.username`,
            name: username,
            taken: reservedRoles.includes(username) || username.startsWith("pg_"),
            example: "hftadmin",
          },
        ]),
  ];
  return names.flatMap(({ path, name, taken, example }) => {
    const remedy = `use another name, for example ${example}`;
    if (taken) return [problem("AZURE-PG-018", path, name, remedy)];
    return postgresKeyWord(name, version) === undefined ? [] : [problem("AZURE-PG-019", path, name, remedy)];
  });
}

/** Returns the name of a region's server, which is that of a host. */
export function serverName(
  { prefix, subscriptionId }: Pick<RegionPlace, "prefix" | "subscriptionId">,
  { nameSuffix }: Pick<Database, "nameSuffix">,
): string {
  const suffix = nameSuffix === undefined ? [] : [nameSuffix];
  return globalName("postgresServer", subscriptionId, prefix, ...suffix);
}

/** Returns the name of the virtual endpoint of a pair, by the replica's region. */
export function endpointName({
  prefix,
  subscriptionId,
}: Pick<RegionPlace, "prefix" | "subscriptionId">): string {
  return globalName("postgresEndpoint", subscriptionId, prefix, "endpoint");
}
