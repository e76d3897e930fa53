import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { environmentPart } from "../../region/spec/declare";
import { databaseBuild, masterUser, passwordVersionOf, sourceRegionOf, takesWrites } from "./database";
import { followerFaults, followerProblems } from "./followers";
import type { Database, DatabaseInstance } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-RDS-015": {
    kind: "impossible",
    rule: "a replica or its source sets version, machine, storage and the master user",
    source: "design: version, machine and storage are known before anything is built",
  },
  "AWS-RDS-021": {
    kind: "impossible",
    rule: "the source of a replica or of backups is a database in another region of the environment",
    source: "design: the source's ARN is computed from its region and account",
  },
  "AWS-RDS-022": {
    kind: "impossible",
    rule: "a replica is in another AWS region than its source, with a key and a subnet group of its own",
    source: "RDS API reference, CreateDBInstanceReadReplica: KmsKeyId, DBSubnetGroupNotAllowedFault",
  },
  "AWS-RDS-023": {
    kind: "limit",
    rule: "the source of a replica takes writes: a chain of replicas adds up lag and breaks at each link",
    source: "RDS API reference: a source keeps backups, which a replica here has only after its promotion",
    read: "2026-11-26",
  },
  "AWS-RDS-024": {
    kind: "impossible",
    rule: "the source of a replica or of backups keeps automated backups",
    source: "RDS API reference, CreateDBInstanceReadReplica, StartDBInstanceAutomatedBackupsReplication",
  },
  "AWS-RDS-025": {
    kind: "advice",
    rule: "a promoted database sets its own version, machine and storage",
    source: "design: otherwise an edit of the old source would change the promoted database too",
  },
  "AWS-RDS-026": {
    kind: "advice",
    rule: "after a promotion the old primary is fenced, then replaced by a replica of the promoted database",
    source: "RDS user guide: a promotion does not stop the old primary, and no primary becomes a replica",
  },
  "AWS-RDS-027": {
    kind: "advice",
    rule: "a replica is in the account of its source",
    source: "from memory, in no source that could be read: RDS replicates within an account",
  },
  "AWS-RDS-028": {
    kind: "limit",
    rule: "a promoted database that has replicas keeps its password in its own secret, which they have copies of",
    source: "design: the secret of a region that becomes a replica is no longer written",
    read: "2026-11-26",
  },
});

const environment = environmentPart("");

/** Rules about databases that depend on each other. */
export const replicationRules = environment.set({ ...definitions, ...followerProblems }, [
  environment.rule({
    regions: ["database"],
    judge: (_, { regions, unread }) =>
      Object.entries(regions).flatMap(([name, { database }]) => {
        const sourceName = database && sourceRegionOf(database);
        if (database === undefined || sourceName === undefined || unread.includes(sourceName)) return [];
        const source = sourceOf(name, database, regions);
        return source === undefined
          ? [unknownSource(name, database, sourceName, regions)]
          : pairFaults(database, source, pathOf(name));
      }),
  }),
  environment.rule({
    regions: ["database", "region"],
    judge: (_, { regions }) =>
      Object.entries(regions).flatMap(([name, { database, region }]) => {
        const source = database && sourceOf(name, database, regions);
        if (source === undefined || regions[source.name]?.region !== region) return [];
        const remedy = 'for a copy in the same region set availability: { kind: "multi-az" }';
        return [problem("AWS-RDS-022", sourcePath(name, database), region, remedy)];
      }),
  }),
  environment.rule({
    regions: ["database", "accountId"],
    judge: (_, { regions }) =>
      Object.entries(regions).flatMap(([name, { database, accountId }]) => {
        const source = database && sourceOf(name, database, regions);
        const account = source && regions[source.name]?.accountId;
        if (account === undefined || account === accountId) return [];
        const value = `${accountId}, source in ${account}`;
        return [problem("AWS-RDS-027", sourcePath(name, database), value, "use one account")];
      }),
  }),
]);

type Databases = Readonly<Record<string, { readonly database?: Database | undefined }>>;

interface Source {
  /** Name of its region. */
  readonly name: string;
  readonly database: DatabaseInstance;
}

function pathOf(region: string): string {
  return `regions.${region}.database`;
}

/** The path of the field that names the source. */
function sourcePath(region: string, database: Database | undefined): string {
  return `${pathOf(region)}.${database?.kind === "backups" ? "backupsOf" : "replicaOf"}`;
}

/** The database that a region's database names; `undefined` if it names none that can be a source. */
function sourceOf(name: string, database: Database, regions: Databases): Source | undefined {
  const sourceName = sourceRegionOf(database);
  if (sourceName === undefined || sourceName === name || !Object.hasOwn(regions, sourceName))
    return undefined;
  const source = regions[sourceName]?.database;
  return source === undefined || source.kind === "backups"
    ? undefined
    : { name: sourceName, database: source };
}

function unknownSource(name: string, database: Database, stated: string, regions: Databases): Problem {
  const others = Object.entries(regions).filter(
    ([other, { database: its }]) => other !== name && its !== undefined && its.kind !== "backups",
  );
  const remedy = didYouMean(
    stated,
    others.map(([other]) => other),
  );
  return problem("AWS-RDS-021", sourcePath(name, database), stated, remedy);
}

function pairFaults(database: Database, source: Source, at: string): Problem[] {
  const followed = { database: source.database, at: pathOf(source.name) };
  return [
    // A promoted database has left its source, which can meanwhile follow it.
    ...(takesWrites(database) ? [] : sourceFaults(database, source, at)),
    ...(database.kind === "backups" ? [] : instanceFaults(database, source, at)),
    ...followerFaults(database, followed, at),
  ];
}

function sourceFaults(database: Database, { name, database: source }: Source, at: string): Problem[] {
  if (!takesWrites(source)) {
    const [key, itsSource] = [database.kind === "backups" ? "backupsOf" : "replicaOf", source.replicaOf];
    const value = `${name}, a replica of ${itsSource}`;
    return [problem("AWS-RDS-023", `${at}.${key}`, value, `name ${itsSource}, or promote ${name}`)];
  }
  const found: Problem[] = [];
  if (source.backupRetentionDays === 0) {
    found.push(problem("AWS-RDS-024", `${pathOf(name)}.backupRetentionDays`, 0, "use 1 to 35 days"));
  }
  const needsSecret = database.kind === "replica" && source.kind === "replica";
  if (needsSecret && passwordVersionOf(source) === undefined) {
    const remedy = "set it to one above the old primary's";
    found.push(problem("AWS-RDS-028", `${pathOf(name)}.passwordVersion`, undefined, remedy));
  }
  return found;
}

function instanceFaults(
  database: DatabaseInstance,
  { name, database: source }: Source,
  at: string,
): Problem[] {
  const found: Problem[] = [];
  const isPromoted = database.kind === "replica" && database.state === "promoted";
  if (databaseBuild(database, source) === undefined) {
    const remedy = `set version, machine and storage ${isPromoted ? "here" : `in ${name}`}`;
    found.push(problem("AWS-RDS-015", at, `a replica of ${name}`, remedy));
  }
  if (passwordVersionOf(database) !== undefined && masterUser(database, source) === undefined) {
    const remedy = "set the master user of the old primary";
    found.push(problem("AWS-RDS-015", `${at}.username`, undefined, remedy));
  }
  if (!isPromoted) return found;
  const missing = (["version", "machine", "storage"] as const).filter((key) => database[key] === undefined);
  if (missing.length > 0 && found.length === 0) {
    const remedy = `set ${missing.join(", ")} as deployed`;
    found.push(problem("AWS-RDS-025", at, `not set: ${missing.join(", ")}`, remedy));
  }
  if (takesWrites(source)) {
    const remedy = `fence ${name}, then follow docs/data.md, An old primary becomes a replica`;
    found.push(problem("AWS-RDS-026", `${at}.state`, `promoted, and ${name} takes writes`, remedy));
  }
  return found;
}
