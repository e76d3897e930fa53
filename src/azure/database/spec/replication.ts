import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { maxPostgresReplicas, postgresSku } from "../../catalog/postgres";
import { environmentPart } from "../../region/spec/declare";
import { databaseBuild, ownBuild, sourceRegionOf, takesWrites } from "./database";
import type { Database, ReplicaDatabase } from "./schema";
import { rebuiltFaults, switchoverFaults, switchoverProblems } from "./switchover";

const replicas = "Azure Database for PostgreSQL documentation, Read replicas";

const { definitions, problem } = defineProblems({
  "AZURE-PG-031": {
    kind: "impossible",
    rule: "a replica or its source sets version, machine and storage",
    source: "design: what a server is built from is known before anything is built",
  },
  "AZURE-PG-032": {
    kind: "impossible",
    rule: "the source of a replica is a database in another region of Azure in the environment",
    source:
      "azurerm 4.55.0, azurerm_postgresql_flexible_server.source_server_id: the id of a flexible server",
  },
  "AZURE-PG-033": {
    kind: "impossible",
    rule: "a replica lies in another region of Azure than its source",
    source: "design: a region has a standby of its own, which takes over by itself",
  },
  "AZURE-PG-034": {
    kind: "limit",
    rule: "the source of a replica takes writes: a replica of a replica is a preview, and cannot be promoted",
    source: `${replicas}, cascading read replicas`,
    read: "2026-11-27",
  },
  "AZURE-PG-035": {
    kind: "limit",
    rule: "the machine and the disk of a replica are at least as large as its source's, and grow where that one does",
    source: `${replicas}, Scale and Storage autogrow`,
    read: "2026-11-27",
  },
  "AZURE-PG-036": {
    kind: "advice",
    rule: "a promoted database sets its own version, machine and storage",
    source: "design: otherwise an edit of the old source would change the promoted database too",
  },
  "AZURE-PG-037": {
    kind: "advice",
    rule: "after a promotion the old primary follows, or is fenced and replaced",
    source:
      "Azure Database for PostgreSQL documentation, Promote read replicas: an independent one leaves two",
  },
  "AZURE-PG-038": {
    kind: "advice",
    rule: "a replica is in the subscription of its source",
    source:
      "in no source that could be read; azurerm 4.55.0 finds the other end of an endpoint only in its own",
  },
  "AZURE-PG-039": {
    kind: "limit",
    rule: "a server has at most five replicas",
    source: `${replicas}; src/azure/catalog/data/postgres.json`,
    read: "2026-11-27",
  },
  ...switchoverProblems,
});

const environment = environmentPart("");

/** Rules about databases that depend on each other. */
export const replicationRules = environment.set(definitions, [
  environment.rule({
    regions: ["database"],
    judge: (_, { regions, unread }) =>
      Object.entries(regions).flatMap(([name, { database }]) => {
        if (database === undefined) return [];
        const isRead = (other: string | undefined): boolean => other === undefined || !unread.includes(other);
        return [
          ...(database.kind === "replica" && isRead(database.replicaOf)
            ? pairFaults(name, database, regions)
            : []),
          ...(database.kind === "primary" && isRead(database.follows)
            ? switchoverFaults(name, database, regions)
            : []),
          ...(isRead(sourceRegionOf(database)) ? rebuiltFaults(name, database, regions) : []),
          ...manyFaults(name, regions),
        ];
      }),
  }),
  environment.rule({
    regions: ["database", "location"],
    judge: (_, { regions }) =>
      pairs(regions).flatMap(({ name, own, source }) =>
        own.location !== source.location
          ? []
          : [
              problem(
                "AZURE-PG-033",
                `${pathOf(name)}.replicaOf`,
                own.location,
                'for a copy in the same region set availability: { kind: "zone-redundant" }',
              ),
            ],
      ),
  }),
  environment.rule({
    regions: ["database", "subscriptionId"],
    judge: (_, { regions }) =>
      pairs(regions).flatMap(({ name, own, source }) => {
        if (own.subscriptionId === source.subscriptionId) return [];
        const value = `${own.subscriptionId}, source in ${source.subscriptionId}`;
        return [problem("AZURE-PG-038", `${pathOf(name)}.replicaOf`, value, "use one subscription")];
      }),
  }),
]);

type Databases<Fields = object> = Readonly<
  Record<string, Fields & { readonly database?: Database | undefined }>
>;

/** Every replica with a database that it was made from, with the region of that one. */
function pairs<Fields>(regions: Databases<Fields>) {
  return Object.entries(regions).flatMap(([name, own]) => {
    const sourceName = own.database && sourceRegionOf(own.database);
    const source = sourceName === undefined || sourceName === name ? undefined : entryOf(regions, sourceName);
    return source?.database === undefined ? [] : [{ name, own, source }];
  });
}

function pathOf(region: string): string {
  return `regions.${region}.database`;
}

function pairFaults(name: string, database: ReplicaDatabase, regions: Databases): Problem[] {
  const { replicaOf } = database;
  const at = pathOf(name);
  const source = replicaOf === name ? undefined : entryOf(regions, replicaOf)?.database;
  if (source === undefined) {
    const others = Object.keys(regions).filter(
      (other) => other !== name && regions[other]?.database !== undefined,
    );
    return [problem("AZURE-PG-032", `${at}.replicaOf`, replicaOf, didYouMean(replicaOf, others))];
  }
  return [
    ...(database.state === "promoted"
      ? promotedFaults(name, database, source)
      : followingFaults(database, source, at)),
    ...(databaseBuild(database, source) === undefined
      ? [
          problem(
            "AZURE-PG-031",
            at,
            `a replica of ${replicaOf}`,
            `set version, machine and storage ${database.state === "promoted" ? "here" : `in ${replicaOf}`}`,
          ),
        ]
      : []),
  ];
}

function followingFaults(database: ReplicaDatabase, source: Database, at: string): Problem[] {
  const { replicaOf } = database;
  if (!takesWrites(source)) {
    const writer = source.kind === "primary" ? source.follows : source.replicaOf;
    const value = `${replicaOf}, which follows ${writer}`;
    return [problem("AZURE-PG-034", `${at}.replicaOf`, value, `name ${writer}, or promote ${replicaOf}`)];
  }
  return sizeFaults(database, source, at);
}

function sizeFaults(database: ReplicaDatabase, source: Database, at: string): Problem[] {
  const [own, its] = [ownBuild(database), ownBuild(source)];
  const [cores, needed] = [own.machine, its.machine].map((sku) => sku && postgresSku(sku)?.vcores);
  const found: Problem[] = [];
  const refuse = (field: string, value: unknown, remedy: string): void => {
    found.push(problem("AZURE-PG-035", `${at}.${field}`, value, remedy));
  };
  if (typeof cores === "number" && typeof needed === "number" && cores < needed) {
    refuse("machine", own.machine, `use at least ${needed} vCores, as its source`);
  }
  if (own.storage !== undefined && its.storage !== undefined) {
    if (own.storage.sizeGiB < its.storage.sizeGiB) {
      refuse("storage.sizeGiB", own.storage.sizeGiB, `use at least ${its.storage.sizeGiB}, as its source`);
    }
    if (its.storage.grows && !own.storage.grows) refuse("storage.grows", false, "set true, as its source");
  }
  return found;
}

function promotedFaults(name: string, database: ReplicaDatabase, source: Database): Problem[] {
  const own = ownBuild(database);
  const missing = (["version", "machine", "storage"] as const).filter((key) => own[key] === undefined);
  const found: Problem[] = [];
  if (missing.length > 0 && databaseBuild(database, source) !== undefined) {
    const remedy = `set ${missing.join(", ")} as deployed`;
    found.push(problem("AZURE-PG-036", pathOf(name), `not set: ${missing.join(", ")}`, remedy));
  }
  if (takesWrites(source)) {
    const remedy = `set follows: "${name}" there after a switchover; otherwise fence it, and follow docs/data-azure.md`;
    const value = `promoted, and ${database.replicaOf} takes writes`;
    found.push(problem("AZURE-PG-037", `${pathOf(name)}.state`, value, remedy));
  }
  return found;
}

function manyFaults(name: string, regions: Databases): Problem[] {
  const followers = Object.keys(regions).filter((other) => {
    const database = regions[other]?.database;
    return database?.kind === "replica" && database.state === "replica" && database.replicaOf === name;
  });
  const most = maxPostgresReplicas();
  return followers
    .slice(most)
    .map((follower) =>
      problem(
        "AZURE-PG-039",
        `${pathOf(follower)}.replicaOf`,
        `${name}, with ${followers.length} replicas`,
        `keep at most ${most}`,
      ),
    );
}
