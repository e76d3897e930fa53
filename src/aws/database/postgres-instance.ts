import { DbInstance, type DbInstanceConfig } from "@cdktf/provider-aws/lib/db-instance";
import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import type { TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { majorOf } from "../catalog/rds";
import { resourceName } from "../region/spec/names";
import type { WeekSpan } from "../../core/week";
import { backupTag } from "../../core/tags";
import { dailyWindow, weeklyWindow } from "../../core/window-text";
import { guardWith } from "../../kit/guard";
import {
  passwordVersionOf,
  takesWrites,
  type DatabaseBuild,
  type DatabaseInstance,
  type FollowingReplica,
  type WritingDatabase,
} from "./spec/database";
import { renderedParameters } from "./spec/parameters";
import { databaseRules, type DatabaseInPlace } from "./spec/rules";
import { keyFor, subnetIn, type Network } from "../network/network";
import { DatabaseAccess, postgresPort } from "./database-access";
import { DatabaseMonitoring } from "./database-monitoring";

export interface PostgresInstanceProps {
  /** The database and the parts of the environment that its rules judge it by. */
  readonly config: DatabaseInPlace & {
    readonly database: DatabaseInstance;
    readonly build: DatabaseBuild;
  };
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: Network;
  /** ARN of the instance that a replica follows. */
  readonly sourceArn?: string | undefined;
  /** Written when the database states a password version. */
  readonly password?: TerraformVariable | undefined;
  /** When RDS may restart it, and when it takes its daily snapshot, in UTC. @default RDS chooses */
  readonly maintenance?: WeekSpan | undefined;
  readonly backup?: WeekSpan | undefined;
  /** Keeps Terraform from destroying it, and a last snapshot and its backups when somebody else does. */
  readonly protect: boolean;
}

/** The identifier of a region's database, which ARNs, metrics and operations name it by. */
export function databaseIdentifier(prefix: string): string {
  return resourceName("dbInstance", prefix, "database");
}

/**
 * An RDS instance of PostgreSQL: one that takes writes, or a replica of another region's.
 *
 * @throws ProblemsError for what `databaseRules` refuses
 */
export class PostgresInstance extends Construct {
  readonly resource: DbInstance;
  readonly identifier: string;
  readonly access: DatabaseAccess;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PostgresInstanceProps,
  ) {
    super(scope, id);
    const { config, prefix, network, protect, maintenance, backup } = props;
    guardWith(this, databaseRules, config);
    const { database, build } = config;
    this.identifier = databaseIdentifier(prefix);
    this.access = new DatabaseAccess(this, "access", {
      prefix,
      network,
      networkConfig: config.network,
      from: database.from,
    });
    const monitoring = new DatabaseMonitoring(this, "monitoring", {
      prefix,
      region: config.region,
      identifier: this.identifier,
      settings: database,
      logKeyArn: network.keyArns.logs,
    });
    const follows = !takesWrites(database);
    this.resource = new DbInstance(this, "Resource", {
      identifier: this.identifier,
      instanceClass: build.machine,
      ...this.storage(build),
      ...this.placement(database),
      ...(takesWrites(database) ? this.standing(database, build) : this.followed(database, build)),
      dbSubnetGroupName: this.access.subnetGroup.name,
      vpcSecurityGroupIds: [this.access.resource.id],
      parameterGroupName: this.parameters(build).name,
      publiclyAccessible: false,
      port: postgresPort,
      // Of a replica RDS looks at the key only; left out, the provider would take it for a wish for none.
      storageEncrypted: true,
      kmsKeyId: keyFor(network, "data"),
      iamDatabaseAuthenticationEnabled: true,
      caCertIdentifier: database.certificateAuthority,
      ...monitoring.arguments(follows, keyFor(network, "data")),
      // Nothing restarts outside its window, and no version changes unless it is edited here.
      applyImmediately: false,
      autoMinorVersionUpgrade: false,
      allowMajorVersionUpgrade: takesWrites(database) && database.allowMajorUpgrade === true,
      maintenanceWindow: maintenance && weeklyWindow(maintenance),
      backupWindow: backup && dailyWindow(backup),
      copyTagsToSnapshot: true,
      tags: backupTag,
      deleteAutomatedBackups: !protect,
      deletionProtection: database.deletionProtection,
      // Also named of a replica, which has none, so that a promotion changes less.
      finalSnapshotIdentifier: `${this.identifier}-final`,
      skipFinalSnapshot: follows || !protect,
      // A copy of a terabyte over a continent takes longer than the provider waits.
      timeouts: database.kind === "replica" ? { create: "6h" } : undefined,
      // RDS moves the instance as it likes, and a zone is fixed at creation: stated otherwise, it would replace it.
      lifecycle: { preventDestroy: protect, ignoreChanges: ["availability_zone"] },
      dependsOn: monitoring.prerequisites,
    });
  }

  /** The speed of the disks, and how far they grow. */
  private storage({ storage }: DatabaseBuild): Partial<DbInstanceConfig> {
    const speed = { storageType: storage.type, iops: storage.iops, maxAllocatedStorage: storage.maxSizeGiB };
    return storage.type === "gp3"
      ? { ...speed, storageThroughput: storage.throughputMiBps }
      : { ...speed, dedicatedLogVolume: storage.logVolume === "dedicated" };
  }

  private placement({ availability }: DatabaseInstance): Partial<DbInstanceConfig> {
    if (availability.kind === "multi-az") return { multiAz: true };
    const { zoneName } = subnetIn(this.props.network, "data", availability.zone);
    return { multiAz: false, availabilityZone: zoneName };
  }

  /**
   * Engine and user are the source's: RDS refuses them of a replica. Version and size are the source's at creation,
   * whatever is stated, and stay as they are when the source is upgraded or grows.
   */
  private followed({ version }: FollowingReplica, { storage }: DatabaseBuild): Partial<DbInstanceConfig> {
    return {
      replicateSourceDb: this.props.sourceArn,
      engineVersion: version,
      allocatedStorage: storage.sizeGiB,
    };
  }

  /**
   * Of an instance that takes writes. A promoted one keeps what is fixed at creation as it came from the source:
   * stated otherwise, it would replace the instance.
   */
  private standing(database: WritingDatabase, build: DatabaseBuild): Partial<DbInstanceConfig> {
    const { password } = this.props;
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
   * A group for each major version: an upgrade needs the next one beside it, and the instance keeps the last one
   * until its window. So Terraform lets go of that and leaves it there, but where everything can be destroyed and
   * built anew, which a group left behind under its name would refuse.
   */
  private parameters(build: DatabaseBuild): DbParameterGroup {
    const family = `postgres${majorOf(build.version)}`;
    return new DbParameterGroup(this, "parameters", {
      name: resourceName("dbParameterGroup", this.props.prefix, family),
      family,
      description: "Parameters that differ from the defaults of RDS",
      parameter: renderedParameters(build).map((parameter) => ({ ...parameter })),
      skipDestroy: this.props.protect ? true : undefined,
      lifecycle: { createBeforeDestroy: true },
    });
  }
}
