import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { regionPrefix } from "../../../environment/context";
import { networkId } from "../../network/spec/ids";
import { environmentPart } from "../../region/spec/declare";
import {
  administrator,
  databaseBuild,
  ownBuild,
  passwordVersionOf,
  sourceRegionOf,
  switchoverTo,
  takesWrites,
} from "./database";
import type { Database } from "./schema";
import { switchoverFaults, switchoverProblems } from "./switchover";

const { definitions, problem } = defineProblems({
  "GCP-SQL-024": {
    kind: "impossible",
    rule: "a replica or its source sets edition, version, machine, storage and the administrator",
    source: "design: what an instance is built from is known before anything is built",
  },
  "GCP-SQL-025": {
    kind: "impossible",
    rule: "the source of a replica is a database in another region of Google Cloud in the environment",
    source: "google 6.50.0, google_sql_database_instance.master_instance_name: the name of an instance",
  },
  "GCP-SQL-026": {
    kind: "impossible",
    rule: "a replica lies in another region of Google than its source",
    source: "design: a regional instance has a standby in its own region",
  },
  "GCP-SQL-027": {
    kind: "limit",
    rule: "the source of a replica takes writes: a chain of replicas adds up lag and breaks at each link",
    source: "Cloud SQL documentation, cascading read replicas; design",
    read: "2026-11-27",
  },
  "GCP-SQL-028": {
    kind: "limit",
    rule: "the source of a replica keeps backups with point-in-time recovery",
    source:
      "Cloud SQL documentation, replication, requirements of the primary; google 6.50.0, guide to switchovers",
    read: "2026-11-27",
  },
  "GCP-SQL-029": {
    kind: "advice",
    rule: "a promoted database sets its own edition, version, machine and storage",
    source: "design: otherwise an edit of the old source would change the promoted database too",
  },
  "GCP-SQL-030": {
    kind: "advice",
    rule: "after a promotion the old primary is fenced, then replaced by a replica of the promoted database",
    source: "Cloud SQL documentation, promote a replica: it does not stop the old primary",
  },
  "GCP-SQL-031": {
    kind: "advice",
    rule: "a replica is in the project of its source",
    source:
      "from memory, in no source that could be read; google 6.50.0 removes only the own project from the source's name",
  },
  "GCP-SQL-032": {
    kind: "limit",
    rule: "the disk of a replica is at least as large as its source's, now and after growth",
    source: "Cloud SQL documentation, replication; design: a full replica stops replicating",
    read: "2026-11-27",
  },
  "GCP-SQL-035": {
    kind: "advice",
    rule: "a replica is in the VPC network of its source",
    source:
      "cloud-foundation-fabric v57, cloudsql-instance, gives both one network; whether Cloud SQL takes two: in no source that could be read",
  },
  "GCP-SQL-036": {
    kind: "advice",
    rule: "a promoted database that has replicas keeps its password in its own secret",
    source: "design: the secret of a region that becomes a replica is no longer written",
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
        const sourceName = sourceRegionOf(database);
        const pair =
          sourceName === undefined || unread.includes(sourceName)
            ? []
            : pairFaults(name, database, sourceName, regions);
        const partner = switchoverTo(database);
        const isKnown = partner === undefined || !unread.includes(partner);
        return [...pair, ...(isKnown ? switchoverFaults(name, database, regions) : [])];
      }),
  }),
  environment.rule({
    regions: ["database", "region"],
    judge: (_, { regions }) =>
      pairs(regions).flatMap(({ name, own, source }) =>
        own.region !== source.region
          ? []
          : [
              problem(
                "GCP-SQL-026",
                `${pathOf(name)}.replicaOf`,
                own.region,
                'for a copy in the same region set availability: { kind: "regional" }',
              ),
            ],
      ),
  }),
  environment.rule({
    regions: ["database", "projectId"],
    judge: (_, { regions }) =>
      pairs(regions).flatMap(({ name, own, source }) => {
        if (own.projectId === source.projectId) return [];
        const value = `${own.projectId}, source in ${source.projectId}`;
        return [problem("GCP-SQL-031", `${pathOf(name)}.replicaOf`, value, "use one project")];
      }),
  }),
  environment.rule({
    needs: ["name"],
    regions: ["database", "network", "projectId", "region"],
    judge: (_, { name: environmentName, regions }) =>
      pairs(regions).flatMap(({ name, own, sourceName, source }) => {
        const idOf = ({ network, projectId, region }: typeof own, of: string): string =>
          networkId({ prefix: regionPrefix(environmentName, of), region, projectId }, network);
        const [id, sourceId] = [idOf(own, name), idOf(source, sourceName)];
        if (id === sourceId) return [];
        const remedy = "adopt the source's network, or try it in a sandbox and accept this";
        return [problem("GCP-SQL-035", `${pathOf(name)}.replicaOf`, `${id}, source in ${sourceId}`, remedy)];
      }),
  }),
]);

type Databases<Fields = object> = Readonly<
  Record<string, Fields & { readonly database?: Database | undefined }>
>;

/** Every replica that follows a database of another region, with that region. */
function pairs<Fields>(regions: Databases<Fields>) {
  return Object.entries(regions).flatMap(([name, own]) => {
    const sourceName = own.database && followedRegion(name, own.database, regions);
    const source = sourceName === undefined ? undefined : regions[sourceName];
    return sourceName === undefined || source === undefined ? [] : [{ name, own, sourceName, source }];
  });
}

/** The region that a database follows, or followed until its promotion; `undefined` where there is no such database. */
function followedRegion(name: string, database: Database, regions: Databases): string | undefined {
  const source = sourceRegionOf(database);
  if (source === undefined || source === name || !Object.hasOwn(regions, source)) return undefined;
  return regions[source]?.database === undefined ? undefined : source;
}

function pathOf(region: string): string {
  return `regions.${region}.database`;
}

function pairFaults(name: string, database: Database, stated: string, regions: Databases): Problem[] {
  const sourceName = followedRegion(name, database, regions);
  const source = sourceName === undefined ? undefined : regions[sourceName]?.database;
  if (sourceName === undefined || source === undefined) {
    const others = Object.keys(regions).filter(
      (other) => other !== name && regions[other]?.database !== undefined,
    );
    const remedy = didYouMean(stated, others);
    return [problem("GCP-SQL-025", `${pathOf(name)}.replicaOf`, stated, remedy)];
  }
  const followed = { name: sourceName, database: source };
  return [
    // A promoted database has left its source, which can meanwhile follow it.
    ...(takesWrites(database)
      ? promotedFaults(database, followed, pathOf(name))
      : followingFaults(database, followed, pathOf(name))),
    ...buildFaults(database, followed, pathOf(name)),
  ];
}

interface Source {
  /** Name of its region. */
  readonly name: string;
  readonly database: Database;
}

function followingFaults(database: Database, { name, database: source }: Source, at: string): Problem[] {
  if (!takesWrites(source)) {
    const itsSource = source.replicaOf;
    const value = `${name}, a replica of ${itsSource}`;
    return [problem("GCP-SQL-027", `${at}.replicaOf`, value, `name ${itsSource}, or promote ${name}`)];
  }
  const withoutBackups =
    source.backupRetentionDays > 0
      ? []
      : [problem("GCP-SQL-028", `${pathOf(name)}.backupRetentionDays`, 0, "use 1 to 365 days")];
  const remedy = "set it to one above the old primary's";
  const withoutSecret =
    source.kind === "primary" || passwordVersionOf(source) !== undefined
      ? []
      : [problem("GCP-SQL-036", `${pathOf(name)}.passwordVersion`, undefined, remedy)];
  return [...withoutBackups, ...withoutSecret, ...diskFaults(database, source, `${at}.storage`)];
}

function diskFaults(database: Database, source: Database, at: string): Problem[] {
  const own = ownBuild(database).storage;
  const followed = ownBuild(source).storage;
  if (own === undefined || followed === undefined) return [];
  const remedy = (least: number) => `use at least ${least}, as its source`;
  if (own.sizeGiB < followed.sizeGiB) {
    return [problem("GCP-SQL-032", `${at}.sizeGiB`, own.sizeGiB, remedy(followed.sizeGiB))];
  }
  const grown = followed.maxSizeGiB ?? followed.sizeGiB;
  if ((own.maxSizeGiB ?? own.sizeGiB) >= grown) return [];
  return [problem("GCP-SQL-032", `${at}.maxSizeGiB`, own.maxSizeGiB, remedy(grown))];
}

function buildFaults(database: Database, { name, database: source }: Source, at: string): Problem[] {
  const found: Problem[] = [];
  const where = takesWrites(database) ? "here" : `in ${name}`;
  if (databaseBuild(database, source) === undefined) {
    const remedy = `set edition, version, machine and storage ${where}`;
    found.push(problem("GCP-SQL-024", at, `a replica of ${name}`, remedy));
  }
  if (passwordVersionOf(database) !== undefined && administrator(database, source) === undefined) {
    const remedy = "set the administrator of the old primary";
    found.push(problem("GCP-SQL-024", `${at}.username`, undefined, remedy));
  }
  return found;
}

function promotedFaults(database: Database, { name, database: source }: Source, at: string): Problem[] {
  const own = ownBuild(database);
  const missing = (["edition", "version", "machine", "storage"] as const).filter(
    (key) => own[key] === undefined,
  );
  const found: Problem[] = [];
  if (missing.length > 0 && databaseBuild(database, source) !== undefined) {
    const remedy = `set ${missing.join(", ")} as deployed`;
    found.push(problem("GCP-SQL-029", at, `not set: ${missing.join(", ")}`, remedy));
  }
  if (takesWrites(source)) {
    const remedy = `fence ${name}, then follow docs/data-gcp.md, An old primary becomes a replica`;
    found.push(problem("GCP-SQL-030", `${at}.state`, `promoted, and ${name} takes writes`, remedy));
  }
  return found;
}
