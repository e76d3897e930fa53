import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { databaseBuild, sourceRegionOf } from "./database";
import type { Database, PrimaryDatabase } from "./schema";

const promote = "Azure Database for PostgreSQL documentation, Promote read replicas";

const { definitions, problem } = defineProblems({
  "AZURE-PG-040": {
    kind: "impossible",
    rule: "an old primary follows the replica of it that a switchover promoted, by their virtual endpoint",
    source: `${promote}: a switchover needs an endpoint with both`,
  },
  "AZURE-PG-041": {
    kind: "limit",
    rule: "a pair that a switchover turns has one machine and one size of disk",
    source: `${promote}, server symmetry`,
    read: "2026-11-27",
  },
  "AZURE-PG-042": {
    kind: "limit",
    rule: "a server that was not made as a replica becomes one by a switchover only",
    source: "Azure Database for PostgreSQL documentation, Read replicas, New replicas",
    read: "2026-11-27",
  },
  "AZURE-PG-043": {
    kind: "impossible",
    rule: "a database that follows another is not seeded as well",
    source: "design: its data is the other region's",
  },
});
export const switchoverProblems = definitions;

type Databases = Readonly<Record<string, { readonly database?: Database | undefined }>>;

/** Judges whom an old primary follows, and the replicas that could not have been made from it. */
export function switchoverFaults(name: string, database: PrimaryDatabase, regions: Databases): Problem[] {
  const at = `regions.${name}.database`;
  const { follows } = database;
  if (follows === undefined) return [];
  const seeded =
    database.seededBy === undefined
      ? []
      : [problem("AZURE-PG-043", `${at}.seededBy`, database.seededBy.region, `remove it, or follows`)];
  const other = entryOf(regions, follows)?.database;
  const promoted = Object.keys(regions).filter((region) => isTurned(regions[region]?.database, name));
  if (other === undefined || !promoted.includes(follows)) {
    const remedy =
      promoted.length > 0
        ? didYouMean(follows, promoted)
        : "remove it, or state the replica that was promoted, with virtualEndpoint";
    return [...seeded, problem("AZURE-PG-040", `${at}.follows`, follows, remedy)];
  }
  return [...seeded, ...symmetryFaults(database, { name: follows, database: other }, at)];
}

/** Whether a database is the replica that took a region's place. */
function isTurned(database: Database | undefined, region: string): boolean {
  return (
    database?.kind === "replica" &&
    database.state === "promoted" &&
    database.virtualEndpoint &&
    database.replicaOf === region
  );
}

function symmetryFaults(
  database: PrimaryDatabase,
  { name, database: other }: { readonly name: string; readonly database: Database },
  at: string,
): Problem[] {
  const build = databaseBuild(other, database);
  if (build === undefined) return [];
  const compared = {
    machine: [database.machine, build.machine],
    "storage.sizeGiB": [database.storage.sizeGiB, build.storage.sizeGiB],
  } as const;
  return Object.entries(compared)
    .filter(([, [own, its]]) => own !== its)
    .map(([field, [own, its]]) =>
      problem("AZURE-PG-041", `${at}.${field}`, `${own}, ${its} in ${name}`, "give both the same"),
    );
}

/** Judges a follower whose source was itself made from it: without a switchover it is another server. */
export function rebuiltFaults(name: string, database: Database, regions: Databases): Problem[] {
  if (database.kind !== "replica" || database.state !== "replica" || database.nameSuffix !== undefined) {
    return [];
  }
  const source = entryOf(regions, database.replicaOf)?.database;
  if (source === undefined || sourceRegionOf(source) !== name) return [];
  const remedy = `after a switchover state kind "primary" with follows: "${database.replicaOf}"; otherwise give it a suffix, such as "b"`;
  return [problem("AZURE-PG-042", `regions.${name}.database.nameSuffix`, undefined, remedy)];
}
