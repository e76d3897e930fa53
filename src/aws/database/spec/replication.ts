import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import {
  databaseBuild,
  masterUser,
  passwordVersionOf,
  sourceRegionOf,
  takesWrites,
  type Database,
} from "./database";
import { databaseFollowerRules } from "./followers";

const { definitions, problem } = defineProblems({
  "AWS-RDS-015": {
    kind: "impossible",
    rule: "what a replica does not state is stated by its source",
    source: "design: version, machine and storage are known before anything is built",
  },
  "AWS-RDS-021": {
    kind: "impossible",
    rule: "a replica and its backups name another region of the environment that has a database",
    source: "design: the source's ARN is computed from its region and account",
  },
  "AWS-RDS-022": {
    kind: "impossible",
    rule: "a replica lies in another cloud region than its source, with a key and a subnet group of its own",
    source: "RDS API reference, CreateDBInstanceReadReplica: KmsKeyId, DBSubnetGroupNotAllowedFault",
  },
  "AWS-RDS-023": {
    kind: "limit",
    rule: "a replica's source takes writes: a chain of replicas adds up its lags and breaks at each link",
    source: "RDS API reference: a source keeps backups, which a replica here has from its promotion on",
  },
  "AWS-RDS-024": {
    kind: "impossible",
    rule: "what is replicated keeps automated backups",
    source: "RDS API reference, CreateDBInstanceReadReplica, StartDBInstanceAutomatedBackupsReplication",
  },
  "AWS-RDS-025": {
    kind: "advice",
    rule: "a promoted database states its own version, machine and storage: its old source no longer decides them",
    source: "design: an edit of the source would change the promoted database with it",
  },
  "AWS-RDS-026": {
    kind: "advice",
    rule: "one database takes writes: an old primary is fenced, then built anew as a replica of the promoted one",
    source: "RDS user guide: no promotion tells the old primary, and no primary becomes a replica",
  },
  "AWS-RDS-027": {
    kind: "advice",
    rule: "a replica lies in the account of its source",
    source: "from memory, in no source that could be read: RDS replicates within an account",
  },
  "AWS-RDS-028": {
    kind: "limit",
    rule: "a database that others replicate keeps its password in a secret of its own, of which they have copies",
    source: "design: a region that becomes a replica writes its own secret no more",
  },
});
export const databaseReplicationProblems = definitions;

/** A region as far as replication is concerned. */
export interface DatabaseSite {
  readonly region: string;
  readonly accountId: string;
  readonly database?: Database | undefined;
}

/**
 * Judges how the databases of an environment depend on each other.
 *
 * @param faulty regions whose database is not of its form: nothing that names them is judged
 */
export function replicationRules(
  sites: Readonly<Record<string, DatabaseSite>>,
  faulty: readonly string[],
  at: string,
): Problem[] {
  return Object.entries(sites).flatMap(([name, site]) => {
    const { database } = site;
    const sourceName = database && sourceRegionOf(database);
    if (database === undefined || sourceName === undefined || faulty.includes(sourceName)) return [];
    const path = `${at}regions.${name}.database`;
    const key = database.kind === "backups" ? "backupsOf" : "replicaOf";
    const source = Object.hasOwn(sites, sourceName) ? sites[sourceName] : undefined;
    if (sourceName === name || source?.database === undefined || source.database.kind === "backups") {
      const others = Object.entries(sites).filter(
        ([other, { database: its }]) => other !== name && its !== undefined && its.kind !== "backups",
      );
      const remedy = didYouMean(
        sourceName,
        others.map(([other]) => other),
      );
      return [problem("AWS-RDS-021", `${path}.${key}`, sourceName, remedy)];
    }
    const pair = { name: sourceName, database: source.database };
    const followed = { database: source.database, at: `${at}regions.${sourceName}.database` };
    return [
      ...placeFaults(site, source, `${path}.${key}`),
      ...sourceFaults(database, pair, `${path}.${key}`, at),
      ...ownFaults(database, pair, path),
      ...databaseFollowerRules(database, followed, path),
    ];
  });
}

function placeFaults(site: DatabaseSite, source: DatabaseSite, at: string): Problem[] {
  const found: Problem[] = [];
  if (site.region === source.region) {
    found.push(
      problem(
        "AWS-RDS-022",
        at,
        site.region,
        'in one region, availability: { kind: "multi-az" } is the copy',
      ),
    );
  }
  if (site.accountId !== source.accountId) {
    found.push(
      problem("AWS-RDS-027", at, `${site.accountId}, source in ${source.accountId}`, "use one account"),
    );
  }
  return found;
}

interface Source {
  readonly name: string;
  readonly database: Exclude<Database, { kind: "backups" }>;
}

function sourceFaults(
  database: Database,
  { name, database: source }: Source,
  at: string,
  root: string,
): Problem[] {
  const found: Problem[] = [];
  // A promoted database has left its source, which may meanwhile follow it.
  const follows = database.kind === "backups" || !takesWrites(database);
  if (follows && !takesWrites(source)) {
    const value = `${name}, a replica of ${sourceRegionOf(source)}`;
    found.push(problem("AWS-RDS-023", at, value, `name ${sourceRegionOf(source)}, or promote ${name}`));
  }
  if (follows && takesWrites(source) && source.backupRetentionDays === 0) {
    const path = `${root}regions.${name}.database.backupRetentionDays`;
    found.push(problem("AWS-RDS-024", path, 0, "1 to 35 days"));
  }
  if (follows && database.kind === "replica" && source.kind === "replica" && takesWrites(source)) {
    const path = `${root}regions.${name}.database.passwordVersion`;
    if (passwordVersionOf(source) === undefined) {
      found.push(problem("AWS-RDS-028", path, "not stated", "state it, one above the old primary's"));
    }
  }
  return found;
}

function ownFaults(database: Database, { name, database: source }: Source, at: string): Problem[] {
  if (database.kind !== "replica") return [];
  const found: Problem[] = [];
  if (databaseBuild(database, source) === undefined) {
    const where = database.state === "promoted" ? "here" : `in ${name}`;
    found.push(
      problem("AWS-RDS-015", at, `a replica of ${name}`, `state version, machine and storage ${where}`),
    );
  }
  if (passwordVersionOf(database) !== undefined && masterUser(database, source) === undefined) {
    found.push(problem("AWS-RDS-015", `${at}.username`, "not stated", "state the master user as it came"));
  }
  if (database.state === "replica") return found;
  const missing = (["version", "machine", "storage"] as const).filter((key) => database[key] === undefined);
  if (missing.length > 0 && found.length === 0) {
    found.push(
      problem("AWS-RDS-025", at, `no ${missing.join(", ")}`, `state ${missing.join(", ")} as deployed`),
    );
  }
  if (takesWrites(source)) {
    const remedy = `fence ${name}, then by docs/data.md, An old primary becomes a replica`;
    found.push(problem("AWS-RDS-026", `${at}.state`, `promoted, and ${name} takes writes`, remedy));
  }
  return found;
}
