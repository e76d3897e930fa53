import {
  availablePostgresVersions,
  isBurstableRdsClass,
  isRdsRegionListed,
  majorOf,
  postgresVersion,
  rdsClass,
  rdsFamily,
  rdsFamilyClasses,
} from "../../catalog/rds";
import { entryOf } from "../../../core/catalogue-file";
import { isTooWide } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";
import { databaseBuild, ownBuild, sourceRegionOf, takesWrites } from "./database";
import { nameFaults, nameProblems } from "./names";
import { parameterFaults, parameterProblems } from "./parameters";
import type { Database, DatabaseInstance } from "./schema";
import { inheritedStorageFaults, storageFaults, storageProblems } from "./storage";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";

const { definitions, problem } = defineProblems({
  "AWS-RDS-008": {
    kind: "advice",
    rule: "the catalogue lists the machine's family; no rule checks a machine that it does not list",
    source: "src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-009": {
    kind: "limit",
    rule: "RDS offers the machine in the region, if the catalogue lists the region's offer",
    source: "RDS DescribeOrderableDBInstanceOptions; src/aws/catalog/data/rds.json",
    read: "2026-11-26",
  },
  "AWS-RDS-010": {
    kind: "calendar",
    rule: "RDS still offers the version; it force-upgrades deprecated ones",
    source: "RDS DescribeDBEngineVersions; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-011": {
    kind: "advice",
    rule: "the catalogue lists the version",
    source: "RDS DescribeDBEngineVersions; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-012": {
    kind: "impossible",
    rule: "the network of a database has data subnets in at least two zones, even for single-AZ",
    source: "RDS API reference, CreateDBSubnetGroup: DBSubnetGroupDoesNotCoverEnoughAZs",
  },
  "AWS-RDS-013": {
    kind: "impossible",
    rule: "the zone of a database has a data subnet",
    source: "RDS API reference, DBSubnetGroup",
  },
  "AWS-RDS-014": {
    kind: "limit",
    rule: "a production primary has a standby in a second zone",
    source:
      "RDS user guide, Multi-AZ: without it a failed zone is a restore, with the loss of its last minutes",
    read: "2026-11-22",
  },
  "AWS-RDS-032": {
    kind: "limit",
    rule: "RDS offers PostgreSQL on this size of the machine's family",
    source: "cfn-lint 1.51.0, all classes of each family; src/aws/catalog/data/rds.json",
    read: "2026-11-26",
  },
  "AWS-RDS-035": {
    kind: "advice",
    rule: "a production database runs on a class without CPU credits",
    source: "EC2 user guide, burstable instances; src/aws/catalog/data/rds.json",
  },
  "AWS-RDS-036": {
    kind: "limit",
    rule: "no block that reaches a database is wider than a /8",
    source:
      "design: as for the Kubernetes API, load balancers and fleets; VPC user guide, security group rules",
    read: "2026-11-26",
  },
  "AWS-RDS-039": {
    kind: "advice",
    rule: "a production database keeps automated backups",
    source: "RDS user guide, Working with backups: without them no moment can be restored",
  },
});

const part = regionPart("database");

const problems = { ...definitions, ...nameProblems, ...storageProblems, ...parameterProblems };

export const databaseRules = part.set(problems, [
  part.rule({ judge: (database, _, at) => ofInstance(database, (own) => ownFaults(own, at)) }),
  part.rule({
    needs: ["region"],
    judge: (database, { region }, at) =>
      ofInstance(database, ({ machine }) =>
        machine === undefined ? [] : machineFaults(machine, region, `${at}.machine`),
      ),
  }),
  part.rule({
    needs: ["network"],
    judge: (database, { network }, at) => ofInstance(database, (own) => zoneFaults(own, network, at)),
  }),
  part.rule({
    needs: ["role"],
    judge: (database, { role }, at) => ofInstance(database, (own) => productionFaults(own, role, at)),
  }),
  part.rule({
    needs: ["region"],
    regions: ["database"],
    judge: (database, { region, regions }, at) =>
      ofInstance(database, (own) =>
        inheritedFaults(own, entryOf(regions, sourceRegionOf(own) ?? "")?.database, region, at),
      ),
  }),
]);

function ofInstance(database: Database, judge: (instance: DatabaseInstance) => Problem[]): Problem[] {
  return database.kind === "backups" ? [] : judge(database);
}

function ownFaults(database: DatabaseInstance, at: string): Problem[] {
  const { version, machine, storage, parameters } = ownBuild(database);
  return [
    ...(database.kind === "primary" ? nameFaults(database, at) : []),
    ...wideBlocks(database.from, `${at}.from`),
    ...(version === undefined ? [] : versionFaults(version, `${at}.version`)),
    ...(parameters === undefined ? [] : parameterFaults(parameters, version, `${at}.parameters`)),
    ...(version === undefined || machine === undefined || storage === undefined
      ? []
      : storageFaults({ version, machine, storage }, `${at}.storage`)),
  ];
}

/** Judges what a replica combines with values of its source, whose own region judges the rest. */
function inheritedFaults(
  database: DatabaseInstance,
  source: Database | undefined,
  region: string,
  at: string,
): Problem[] {
  const { version, machine, storage } = ownBuild(database);
  const build = databaseBuild(database, source);
  if (build === undefined) return [];
  const isComplete = version !== undefined && machine !== undefined && storage !== undefined;
  const stated = {
    machine: machine && `${at}.machine`,
    version: version && `${at}.version`,
  };
  return [
    ...(machine === undefined ? machineFaults(build.machine, region, at) : []),
    ...(storage === undefined ? inheritedStorageFaults(build, stated) : []),
    ...(storage === undefined || isComplete ? [] : storageFaults(build, `${at}.storage`)),
  ];
}

function wideBlocks(blocks: readonly string[], at: string): Problem[] {
  return blocks
    .filter(isTooWide)
    .map((block) => problem("AWS-RDS-036", at, block, "list the blocks that need access"));
}

function zoneFaults({ availability }: DatabaseInstance, network: AwsNetwork, at: string): Problem[] {
  const zones = tierZones(network, "data").map(({ key }) => key);
  const found: Problem[] = [];
  if (zones.length < 2) {
    const value = `zones with a data subnet: ${zones.length}`;
    found.push(problem("AWS-RDS-012", at, value, "add a second zone to the network"));
  }
  const [key, zone] =
    availability.kind === "multi-az"
      ? ["preferredZone", availability.preferredZone]
      : ["zone", availability.zone];
  if (zone !== undefined && !zones.includes(zone)) {
    found.push(problem("AWS-RDS-013", `${at}.availability.${key}`, zone, didYouMean(zone, zones)));
  }
  return found;
}

function productionFaults(database: DatabaseInstance, role: RegionRole, at: string): Problem[] {
  if (!isProductionRole(role)) return [];
  const { availability, backupRetentionDays, machine } = database;
  const found: Problem[] = [];
  if (database.kind === "primary" && availability.kind === "single-az") {
    const remedy = 'set availability: { kind: "multi-az" }';
    found.push(problem("AWS-RDS-014", `${at}.availability.kind`, "single-az", remedy));
  }
  if (machine !== undefined && isBurstableRdsClass(machine)) {
    found.push(problem("AWS-RDS-035", `${at}.machine`, machine, "use an m7i or r7i class"));
  }
  if (takesWrites(database) && backupRetentionDays === 0) {
    found.push(problem("AWS-RDS-039", `${at}.backupRetentionDays`, 0, "use 1 to 35 days"));
  }
  return found;
}

function machineFaults(machine: string, region: string, at: string): Problem[] {
  const facts = rdsClass(machine);
  if (facts === undefined) return unlistedClass(machine, at);
  if (facts.regions.includes(region) || !isRdsRegionListed(region)) return [];
  return [problem("AWS-RDS-009", at, `${machine} in ${region}`, "use another class, or another region")];
}

/** A typing error, or a class newer than the catalogue. Families are listed whole. */
function unlistedClass(machine: string, at: string): Problem[] {
  const family = rdsFamilyClasses(machine);
  if (family.length > 0) return [problem("AWS-RDS-032", at, machine, didYouMean(machine, family))];
  const remedy = `check that RDS offers it: the catalogue has no family ${rdsFamily(machine)}`;
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
