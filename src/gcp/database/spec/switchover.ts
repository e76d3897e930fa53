import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { databaseBuild, sourceRegionOf, switchoverTo, type DatabaseBuild } from "./database";
import type { Database } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-SQL-033": {
    kind: "limit",
    rule: "a switchover leads to a replica that follows the database, both of Enterprise Plus",
    source: "google 6.50.0, google_sql_database_instance, Switchover",
    read: "2026-11-27",
  },
  "GCP-SQL-037": {
    kind: "limit",
    rule: "both databases of a switchover take the same connections, and neither decodes its log before version 17",
    source:
      "Cloud SQL documentation, use-advanced-disaster-recovery, requirements: same SSL configuration, no cloudsql.logical_decoding; advanced-dr-logical-failover-slot: from version 17",
    read: "2026-11-27",
  },
  "GCP-SQL-038": {
    kind: "advice",
    rule: "both databases of a switchover have one machine, one availability and one data cache",
    source:
      "Cloud SQL documentation, use-advanced-disaster-recovery: defaults of max_connections and others differ by machine, and a switchover asks for equal ones",
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
  if (!editions.every((edition) => edition === undefined || edition === "ENTERPRISE_PLUS")) {
    const value = `${partner}, ${editions.join(" and ")}`;
    return [problem("GCP-SQL-033", at, value, "remove it, or use ENTERPRISE_PLUS")];
  }
  const pair = { partner, database, follower, build: databaseBuild(database, source) };
  return [...connectionFaults(pair, at), ...differences(pair, at)];
}

interface Pair {
  /** Region of the follower. */
  readonly partner: string;
  readonly database: Database;
  readonly follower: Database;
  readonly build: DatabaseBuild | undefined;
}

/** The first version whose slots a switchover keeps. */
const firstWithFailoverSlots = 17;

function connectionFaults({ partner, database, follower, build }: Pair, at: string): Problem[] {
  const found: Problem[] = [];
  if (database.sslMode !== follower.sslMode) {
    const value = `sslMode ${database.sslMode}, ${follower.sslMode} in ${partner}`;
    found.push(problem("GCP-SQL-037", at, value, "give both one sslMode"));
  }
  if (build?.logicalReplication === true && Number(build.version) < firstWithFailoverSlots) {
    const value = `${partner}, with logicalReplication, version ${build.version}`;
    found.push(problem("GCP-SQL-037", at, value, "remove one of both, or upgrade to 17"));
  }
  return found;
}

function differences({ partner, database, follower, build }: Pair, at: string): Problem[] {
  const machine = databaseBuild(follower, database)?.machine;
  const compared = {
    machine: [build?.machine, machine],
    availability: [database.availability.kind, follower.availability.kind],
    dataCache: [database.dataCache, follower.dataCache],
  };
  return Object.entries(compared)
    .filter(([, [own, other]]) => own !== undefined && other !== undefined && own !== other)
    .map(([field, [own, other]]) => {
      const value = `${field} ${String(own)}, ${String(other)} in ${partner}`;
      return problem("GCP-SQL-038", at, value, `give both the same ${field}`);
    });
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
