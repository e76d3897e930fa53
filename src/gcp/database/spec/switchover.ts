import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { databaseBuild, sourceRegionOf, switchoverTo } from "./database";
import type { Database } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-SQL-033": {
    kind: "limit",
    rule: "a switchover leads to a replica that follows the database, both of Enterprise Plus",
    source: "google 6.50.0, google_sql_database_instance, Switchover",
    read: "2026-11-27",
  },
  "GCP-SQL-034": {
    kind: "advice",
    rule: "an old primary that follows without a switchover is another instance, with a name of its own",
    source:
      "google 6.50.0, google_sql_database_instance: master_instance_name replaces the instance; Cloud SQL documentation, delete an instance: its name is free after a week",
  },
});
export const switchoverProblems = definitions;

type Databases = Readonly<Record<string, { readonly database?: Database | undefined }>>;

/** Judges with whom a region's database trades places, or did. */
export function switchoverFaults(name: string, database: Database, regions: Databases): Problem[] {
  const at = `regions.${name}.database`;
  const partner = switchoverTo(database);
  return [
    ...(partner === undefined
      ? []
      : partnerFaults({ name, database, partner }, regions, `${at}.switchoverTo`)),
    ...rebuiltFaults(name, database, regions, `${at}.nameSuffix`),
  ];
}

function partnerFaults(
  {
    name,
    database,
    partner,
  }: { readonly name: string; readonly database: Database; readonly partner: string },
  regions: Databases,
  at: string,
): Problem[] {
  const follower = entryOf(regions, partner)?.database;
  if (follower?.kind !== "replica" || follower.state !== "replica" || follower.replicaOf !== name) {
    const followers = Object.keys(regions).filter((region) => {
      const other = regions[region]?.database;
      return other?.kind === "replica" && other.state === "replica" && other.replicaOf === name;
    });
    const remedy =
      followers.length === 0 ? "remove it until a replica exists" : didYouMean(partner, followers);
    return [problem("GCP-SQL-033", at, partner, remedy)];
  }
  const source = entryOf(regions, sourceRegionOf(database) ?? "")?.database;
  const editions = [databaseBuild(database, source), databaseBuild(follower, database)].map(
    (build) => build?.edition,
  );
  if (editions.every((edition) => edition === undefined || edition === "ENTERPRISE_PLUS")) return [];
  return [
    problem("GCP-SQL-033", at, `${partner}, ${editions.join(" and ")}`, "remove it, or use ENTERPRISE_PLUS"),
  ];
}

/** Two regions that name each other have traded places; without a switchover the old primary was replaced. */
function rebuiltFaults(name: string, database: Database, regions: Databases, at: string): Problem[] {
  if (database.kind !== "replica" || database.state !== "replica" || database.nameSuffix !== undefined)
    return [];
  const source = entryOf(regions, database.replicaOf)?.database;
  if (source === undefined || sourceRegionOf(source) !== name || switchoverTo(source) === name) return [];
  const remedy = 'give it one, such as "b": docs/data-gcp.md, An old primary becomes a replica';
  return [problem("GCP-SQL-034", at, undefined, remedy)];
}
