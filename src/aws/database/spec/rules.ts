import {
  availablePostgresVersions,
  isRdsRegionListed,
  majorOf,
  postgresVersion,
  rdsClass,
  rdsClasses,
  rdsFamilyClasses,
} from "../../catalog/rds";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean, nearest } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { statedBuild, type Database, type DatabaseBuild, type DatabaseInstance } from "./database";
import { databaseParameterRules } from "./parameters";
import { databaseStorageRules } from "./storage";
import { tierZones, type AwsNetwork } from "../../network/spec/network";

const { definitions, problem } = defineProblems({
  "AWS-RDS-008": {
    kind: "advice",
    rule: "a machine's family is one that the catalogue lists, or nothing about it can be checked",
    source: "src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-009": {
    kind: "limit",
    rule: "a machine is sold in the region, where the catalogue lists what that sells",
    source: "RDS DescribeOrderableDBInstanceOptions; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-010": {
    kind: "calendar",
    rule: "a database is of a version that RDS still creates: a deprecated one is upgraded by force",
    source: "RDS DescribeDBEngineVersions; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-011": {
    kind: "advice",
    rule: "a version is one that the catalogue lists",
    source: "RDS DescribeDBEngineVersions; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-012": {
    kind: "impossible",
    rule: "a database has data subnets in at least two zones, also when it stands in one",
    source: "RDS API reference, CreateDBSubnetGroup: DBSubnetGroupDoesNotCoverEnoughAZs",
  },
  "AWS-RDS-013": {
    kind: "impossible",
    rule: "a zone that a database names has a data subnet",
    source: "RDS API reference, DBSubnetGroup",
  },
  "AWS-RDS-014": {
    kind: "limit",
    rule: "a production primary has a standby in a second zone",
    source:
      "RDS user guide, Multi-AZ: without it a failed zone is a restore, with the loss of its last minutes",
  },
  "AWS-RDS-017": {
    kind: "impossible",
    rule: "the master user is no role that PostgreSQL or RDS has for itself",
    source:
      "PostgreSQL documentation, CREATE ROLE: pg_ is reserved; RDS user guide: rdsadmin, rds_superuser; admin: aws-cloudformation/cfn-lint#4425, aws/aws-cdk#10597",
  },
  "AWS-RDS-032": {
    kind: "limit",
    rule: "a machine of a listed family is a class that RDS sells for PostgreSQL",
    source: "cfn-lint 1.51.0, all classes of each family; src/aws/catalog/data/rds.json",
  },
});
export const databaseProblems = definitions;

/** What the rules of a database need to know of its surroundings. */
export interface DatabaseInPlace {
  readonly database: Database;
  /** What its instance is made of; nothing where that cannot be told, or where there is none. */
  readonly build: DatabaseBuild | undefined;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly role: RegionRole;
}

/** Judges a database in its region; `at` is the region's path. */
export function databaseRules(
  { database, build, network, region, role }: DatabaseInPlace,
  at: string,
): Problem[] {
  const path = `${at}.database`;
  if (database.kind === "backups") return [];
  const found = zoneFaults(database, network, role, at);
  if (database.kind === "primary") found.push(...userFaults(database.username, `${path}.username`));
  const stated: Partial<DatabaseBuild> = statedBuild(database);
  if (stated.version !== undefined) found.push(...versionFaults(stated.version, `${path}.version`));
  if (stated.parameters) found.push(...databaseParameterRules(stated.parameters, `${path}.parameters`));
  if (build === undefined) return found;
  // What a replica takes from its source is judged there, but for the region, which is another one.
  found.push(
    ...machineFaults(build.machine, region, stated.machine === undefined ? path : `${path}.machine`),
  );
  if (stated.machine === undefined && stated.storage === undefined) return found;
  return [...found, ...databaseStorageRules(build, `${path}.storage`)];
}

function userFaults(username: string, at: string): Problem[] {
  if (!/^(pg_|rds_|(rds)?admin$)/.test(username)) return [];
  return [problem("AWS-RDS-017", at, username, "choose a name of your own, for example hftadmin")];
}

function zoneFaults(
  { kind, availability }: DatabaseInstance,
  network: AwsNetwork,
  role: RegionRole,
  at: string,
): Problem[] {
  const zones = tierZones(network, "data").map(({ key }) => key);
  const path = `${at}.database.availability`;
  const found: Problem[] = [];
  if (zones.length < 2) {
    const value = `${zones.length} zones with a data subnet`;
    found.push(problem("AWS-RDS-012", `${at}.network`, value, "add a second zone"));
  }
  const named = availability.kind === "multi-az" ? availability.preferredZone : availability.zone;
  if (named !== undefined && !zones.includes(named)) {
    const key = availability.kind === "multi-az" ? "preferredZone" : "zone";
    found.push(problem("AWS-RDS-013", `${path}.${key}`, named, didYouMean(named, zones)));
  }
  if (kind === "primary" && availability.kind === "single-az" && isProductionRole(role)) {
    found.push(problem("AWS-RDS-014", `${path}.kind`, "single-az", 'availability: { kind: "multi-az" }'));
  }
  return found;
}

function machineFaults(machine: string, region: string, at: string): Problem[] {
  const facts = rdsClass(machine);
  if (facts === undefined) return unlistedClass(machine, at);
  if (facts.regions.includes(region) || !isRdsRegionListed(region)) return [];
  return [problem("AWS-RDS-009", at, `${machine} in ${region}`, "choose another class, or another region")];
}

/** A slip of the pen, or newer than the catalogue. Families are listed whole. */
function unlistedClass(machine: string, at: string): Problem[] {
  const family = rdsFamilyClasses(machine);
  if (family.length > 0) return [problem("AWS-RDS-032", at, machine, didYouMean(machine, family))];
  const near = nearest(machine, rdsClasses());
  const remedy = near === undefined ? "check it yourself" : `did you mean "${near}"?`;
  return [problem("AWS-RDS-008", at, machine, remedy)];
}

function versionFaults(version: string, at: string): Problem[] {
  const state = postgresVersion(version);
  if (state === "available") return [];
  const newest =
    availablePostgresVersions(majorOf(version)).at(-1) ?? availablePostgresVersions().at(-1) ?? "";
  return state === "deprecated"
    ? [problem("AWS-RDS-010", at, version, `use ${newest}`)]
    : [problem("AWS-RDS-011", at, version, `check it, or use ${newest}`)];
}
