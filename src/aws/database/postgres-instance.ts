import { DbInstance, type DbInstanceConfig } from "@cdktf/provider-aws/lib/db-instance";
import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import type { TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { majorOf } from "../catalog/rds";
import { resourceName } from "../region/spec/names";
import type { WeekSpan } from "../../core/week";
import { backupTag } from "../../core/tags";
import { dailyWindow, weeklyWindow } from "../../core/window-text";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { passwordVersionOf, takesWrites } from "./spec/database";
import { renderedParameters } from "./spec/parameters";
import type { ResolvedInstance } from "./spec/resolved";
import { databaseRules } from "./spec/rules";
import type { WritingDatabase } from "./spec/schema";
import { keyFor, subnetIn, type Network } from "../network/network";
import { DatabaseAccess, postgresPort } from "./database-access";
import { DatabaseMonitoring } from "./database-monitoring";

export interface PostgresInstanceProps {
  readonly database: ResolvedInstance;
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: Network;
  /** AWS region, for example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  readonly role: RegionRole;
  /** Written when the database sets a password version. */
  readonly password?: TerraformVariable | undefined;
  /** Hour in which RDS may restart the instance, in UTC. @default RDS chooses */
  readonly maintenance?: WeekSpan | undefined;
  /** Hour of the daily snapshot, in UTC. @default RDS chooses */
  readonly backup?: WeekSpan | undefined;
  /** Keeps Terraform from destroying the instance, and keeps a last snapshot and the backups if others delete it. */
  readonly protect: boolean;
}

/**
 * An RDS instance of PostgreSQL: one that takes writes, or a replica of another region's.
 *
 * @throws ProblemsError for what `databaseRules` refuses
 */
export class PostgresInstance extends Construct {
  readonly resource: DbInstance;
  readonly access: DatabaseAccess;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PostgresInstanceProps,
  ) {
    super(scope, id);
    const { database, prefix, network, region, accountId, role, protect, maintenance, backup } = props;
    guard(this, databaseRules, database, { network: network.stated, region, role });
    const { identifier, build } = database;
    const dataKeyArn = keyFor(network, "data");
    this.access = new DatabaseAccess(this, "access", { prefix, network, from: database.from });
    const monitoring = new DatabaseMonitoring(this, "monitoring", {
      prefix,
      region,
      accountId,
      database,
      logKeyArn: network.keyArns.logs,
      dataKeyArn,
    });
    this.resource = new DbInstance(this, "Resource", {
      identifier,
      instanceClass: build.machine,
      ...this.storage(),
      ...this.placement(),
      ...(takesWrites(database) ? this.writing(database) : this.following(database)),
      dbSubnetGroupName: this.access.subnetGroup.name,
      vpcSecurityGroupIds: [this.access.resource.id],
      parameterGroupName: this.parameters().name,
      publiclyAccessible: false,
      port: postgresPort,
      // For a replica RDS reads only the key, but the provider reads an absent value as "not encrypted".
      storageEncrypted: true,
      kmsKeyId: dataKeyArn,
      iamDatabaseAuthenticationEnabled: true,
      caCertIdentifier: database.certificateAuthority,
      ...monitoring.arguments,
      // Restarts wait for the maintenance window, and a version changes only when the environment does.
      applyImmediately: false,
      autoMinorVersionUpgrade: false,
      allowMajorVersionUpgrade: takesWrites(database) && database.allowMajorUpgrade,
      maintenanceWindow: maintenance && weeklyWindow(maintenance),
      backupWindow: backup && dailyWindow(backup),
      copyTagsToSnapshot: true,
      tags: backupTag,
      deleteAutomatedBackups: !protect,
      deletionProtection: database.deletionProtection,
      // Also set for a replica, which has no last snapshot, so that a promotion changes less.
      finalSnapshotIdentifier: `${identifier}-final`,
      skipFinalSnapshot: !takesWrites(database) || !protect,
      // A copy of a terabyte to another continent takes longer than the provider waits by default.
      timeouts: database.kind === "replica" ? { create: "6h" } : undefined,
      // RDS moves the instance at a failover, and another zone in the configuration would replace the instance.
      lifecycle: { preventDestroy: protect, ignoreChanges: ["availability_zone"] },
      dependsOn: monitoring.prerequisites,
    });
  }

  private storage(): Partial<DbInstanceConfig> {
    const { storage } = this.props.database.build;
    const common = { storageType: storage.type, iops: storage.iops, maxAllocatedStorage: storage.maxSizeGiB };
    return storage.type === "gp3"
      ? { ...common, storageThroughput: storage.throughputMiBps }
      : { ...common, dedicatedLogVolume: storage.logVolume === "dedicated" };
  }

  private placement(): Partial<DbInstanceConfig> {
    const { network, database } = this.props;
    if (database.availability.kind === "multi-az") return { multiAz: true };
    const { zoneName } = subnetIn(network, "data", database.availability.zone);
    return { multiAz: false, availabilityZone: zoneName };
  }

  /**
   * Arguments of a replica. RDS refuses engine and user, which are the source's. At creation it takes version and size
   * from the source, whatever is set, and keeps them when the source is upgraded or grows.
   */
  private following(database: Exclude<ResolvedInstance, WritingDatabase>): Partial<DbInstanceConfig> {
    return {
      replicateSourceDb: database.sourceArn,
      engineVersion: database.version,
      allocatedStorage: database.build.storage.sizeGiB,
    };
  }

  /**
   * Arguments of an instance that takes writes. For a promoted one, what is fixed at creation came from the source and
   * is left out: another value would replace the instance.
   */
  private writing(database: Extract<ResolvedInstance, WritingDatabase>): Partial<DbInstanceConfig> {
    const { password } = this.props;
    const { build } = database;
    return {
      engine: "postgres",
      engineVersion: build.version,
      allocatedStorage: build.storage.sizeGiB,
      ...(database.kind === "primary" && {
        dbName: database.databaseName,
        username: database.username,
        engineLifecycleSupport: "open-source-rds-extended-support-disabled",
      }),
      ...(password && { passwordWo: password.stringValue, passwordWoVersion: passwordVersionOf(database) }),
      backupRetentionPeriod: database.backupRetentionDays,
    };
  }

  /**
   * Each major version has a parameter group. An upgrade needs the next one beside the last one, which the instance uses
   * until its window: Terraform leaves the last one in the account. Where everything can be destroyed and created again
   * it deletes it, because a group left behind would block its name.
   */
  private parameters(): DbParameterGroup {
    const { database, prefix, protect } = this.props;
    const family = `postgres${majorOf(database.build.version)}`;
    return new DbParameterGroup(this, "parameters", {
      name: resourceName("dbParameterGroup", prefix, family),
      family,
      description: "Parameters that differ from the defaults of RDS",
      parameter: renderedParameters(database.build).map((parameter) => ({ ...parameter })),
      skipDestroy: protect ? true : undefined,
      lifecycle: { createBeforeDestroy: true },
    });
  }
}
