import {
  SqlDatabaseInstance,
  type SqlDatabaseInstanceConfig,
  type SqlDatabaseInstanceSettings,
} from "@cdktf/provider-google/lib/sql-database-instance";
import { Construct } from "constructs";
import { minutesPerDay, type WeekSpan } from "../../core/week";
import { timeOfDay } from "../../core/window-text";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { networkZones } from "../network/spec/network";
import type { GcpNetwork } from "../network/spec/schema";
import { labelsOf } from "../region/spec/labels";
import { takesWrites } from "./spec/database";
import { renderedFlags } from "./spec/flags";
import type { ResolvedDatabase } from "./spec/resolved";
import { databaseRules } from "./spec/rules";

export interface PostgresInstanceProps {
  readonly database: ResolvedDatabase;
  /** As the environment states it. */
  readonly network: GcpNetwork;
  /** The VPC network that the instance has its address for. It has private service access. */
  readonly networkId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly projectId: string;
  readonly role: RegionRole;
  /** Id of the key that encrypts the instance and its backups. */
  readonly keyId: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Hour in which Google may restart the instance, from a full hour in UTC. @default Google chooses */
  readonly maintenance?: WeekSpan | undefined;
  /** Hour of the daily backup, in UTC. @default Google chooses */
  readonly backup?: WeekSpan | undefined;
  /** Keeps Terraform from destroying the instance, and keeps the backups if others delete it. */
  readonly protect: boolean;
}

/** By how the environment calls it, the API's name of the time between notice and maintenance. */
const updateTracks = { week1: "canary", week2: "stable", week5: "week5" } as const;

/**
 * A Cloud SQL instance of PostgreSQL with a private address only: one that takes writes, or a replica of another
 * region's.
 *
 * @throws ProblemsError for what `databaseRules` refuses
 */
export class PostgresInstance extends Construct {
  readonly resource: SqlDatabaseInstance;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PostgresInstanceProps,
  ) {
    super(scope, id);
    const { database, network, region, projectId, role, keyId, protect } = props;
    guard(this, databaseRules, database, { network, role });
    const { instanceName, build, deletionProtection } = database;
    const grows = build.storage.maxSizeGiB !== undefined;
    this.resource = new SqlDatabaseInstance(this, "Resource", {
      name: instanceName,
      project: projectId,
      region,
      databaseVersion: `POSTGRES_${build.version}`,
      encryptionKeyName: keyId,
      ...this.replication(),
      settings: this.settings(),
      deletionProtection,
      // A copy of a terabyte to another continent takes longer than the provider waits by default. It is the same for a
      // primary, which another would change when it becomes a replica.
      timeouts: { create: "6h" },
      lifecycle: {
        preventDestroy: protect,
        ignoreChanges: [
          // Another zone restarts the instance, and no edit of the trading machines should.
          "settings[0].location_preference",
          // Those of an old primary go with a switchover, or stay: Cloud SQL's choice, whichever it is.
          ...(takesWrites(database)
            ? []
            : ["settings[0].maintenance_window", "settings[0].deny_maintenance_period"]),
          // A disk that has grown would be replaced by one of the stated size.
          ...(grows ? ["settings[0].disk_size"] : []),
        ],
      },
    });
  }

  /**
   * What makes the instance a primary, a replica, or the one of a pair. The provider promotes a replica whose type
   * changes, and switches over where the old primary is named among its replicas.
   */
  private replication(): Partial<SqlDatabaseInstanceConfig> {
    const { database, projectId } = this.props;
    const { sourceName, switchoverName } = database;
    if (!takesWrites(database)) {
      return { instanceType: "READ_REPLICA_INSTANCE", masterInstanceName: sourceName };
    }
    const isSwitchover = switchoverName !== undefined && switchoverName === sourceName;
    return {
      instanceType: "CLOUD_SQL_INSTANCE",
      ...(isSwitchover && { replicaNames: [switchoverName] }),
      ...(switchoverName !== undefined && {
        replicationCluster: { failoverDrReplicaName: `${projectId}:${switchoverName}` },
      }),
    };
  }

  private settings(): SqlDatabaseInstanceSettings {
    const { database, tags } = this.props;
    const { build, availability, dataCache, insights } = database;
    const { storage } = build;
    const flags = renderedFlags(build);
    return {
      // Cloud SQL gives an instance without one Enterprise Plus, from version 16 on.
      edition: build.edition,
      tier: build.machine,
      diskType: storage.type,
      diskSize: storage.sizeGiB,
      diskAutoresize: storage.maxSizeGiB !== undefined,
      diskAutoresizeLimit: storage.maxSizeGiB ?? 0,
      availabilityType: availability.kind === "regional" ? "REGIONAL" : "ZONAL",
      locationPreference: this.zones(),
      ipConfiguration: this.access(),
      backupConfiguration: this.backups(),
      retainBackupsOnDelete: this.props.protect,
      databaseFlags: Object.entries(flags).map(([name, value]) => ({ name, value })),
      dataCacheConfig: build.edition === "ENTERPRISE_PLUS" ? { dataCacheEnabled: dataCache } : undefined,
      insightsConfig:
        insights.kind === "off"
          ? { queryInsightsEnabled: false }
          : {
              queryInsightsEnabled: true,
              queryStringLength: insights.queryBytes,
              queryPlansPerMinute: insights.plansPerMinute,
              recordApplicationTags: true,
              recordClientAddress: true,
            },
      ...(takesWrites(database) && this.maintenance()),
      deletionProtectionEnabled: database.deletionProtection,
      // The provider's default labels do not reach them.
      userLabels: labelsOf(tags),
    };
  }

  /** A replica takes none: Cloud SQL maintains it with its source. */
  private maintenance(): Pick<SqlDatabaseInstanceSettings, "maintenanceWindow" | "denyMaintenancePeriod"> {
    const { database, maintenance } = this.props;
    const { maintenanceNotice, maintenanceFreeze } = database;
    return {
      maintenanceWindow: maintenance && {
        day: Math.floor(maintenance.start / minutesPerDay) + 1,
        hour: Math.floor((maintenance.start % minutesPerDay) / 60),
        updateTrack: updateTracks[maintenanceNotice],
      },
      denyMaintenancePeriod: maintenanceFreeze && {
        startDate: maintenanceFreeze.from,
        endDate: maintenanceFreeze.until,
        time: "00:00:00",
      },
    };
  }

  private zones(): SqlDatabaseInstanceSettings["locationPreference"] {
    const { database, network } = this.props;
    const names = new Map(networkZones(network).map(({ key, name }) => [key, name]));
    const { primary, standby } = database.zones;
    if (primary === undefined) return undefined;
    return { zone: names.get(primary), secondaryZone: standby && names.get(standby) };
  }

  private access(): SqlDatabaseInstanceSettings["ipConfiguration"] {
    const { database, networkId } = this.props;
    return {
      ipv4Enabled: false,
      privateNetwork: networkId,
      allocatedIpRange: database.addressRange,
      sslMode: database.sslMode,
      // Set, so that a changed default of Cloud SQL does not replace the certificate in a session.
      serverCaMode: "GOOGLE_MANAGED_INTERNAL_CA",
      enablePrivatePathForGoogleCloudServices: false,
    };
  }

  /** A replica has no backups of its own: those of an old primary are turned off when it becomes one. */
  private backups(): SqlDatabaseInstanceSettings["backupConfiguration"] {
    const { database, backup } = this.props;
    const { backupRetentionDays, recoveryDays, backupLocation } = database;
    const keeps = takesWrites(database) && backupRetentionDays > 0;
    if (!keeps) return { enabled: false, pointInTimeRecoveryEnabled: false };
    return {
      enabled: true,
      startTime: backup && timeOfDay(backup.start),
      location: backupLocation,
      pointInTimeRecoveryEnabled: true,
      transactionLogRetentionDays: recoveryDays,
      backupRetentionSettings: { retainedBackups: backupRetentionDays, retentionUnit: "COUNT" },
    };
  }
}
