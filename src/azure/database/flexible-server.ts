import {
  PostgresqlFlexibleServer,
  type PostgresqlFlexibleServerConfig,
} from "@cdktf/provider-azurerm/lib/postgresql-flexible-server";
import type { TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { minutesPerDay, type WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { networkZones } from "../network/spec/network";
import type { AzureNetwork, KeyRefs } from "../network/spec/schema";
import type { Home } from "../region/resource-group";
import { takesWrites } from "./spec/database";
import type { ResolvedDatabase } from "./spec/resolved";
import { databaseRules } from "./spec/rules";
import { mib, tierOf } from "./spec/storage";

export interface FlexibleServerProps {
  readonly database: ResolvedDatabase;
  /** As the environment states it. */
  readonly network: AzureNetwork;
  readonly home: Home;
  readonly role: RegionRole;
  readonly tenantId: string;
  /** Subnet that is delegated to flexible servers. */
  readonly subnetId: string;
  /** Private DNS zone, linked to the network, in which the server has its name. */
  readonly dnsZoneId: string;
  /** Key that encrypts the server and its backups, with the identity that may use it. */
  readonly key: NonNullable<KeyRefs["data"]>;
  /** Hour in which Azure may restart the server, in UTC. @default Azure chooses */
  readonly maintenance?: WeekSpan | undefined;
  /** What a password is read from. @default none is written */
  readonly password?: TerraformVariable | undefined;
  /** Whether Terraform refuses to destroy or replace the server. */
  readonly protect: boolean;
}

/**
 * A PostgreSQL flexible server with a private address only: one that takes writes, or a replica of another region's.
 *
 * Azure turns a server from one into the other outside of Terraform, and nothing of that is an argument here: which server
 * it was made from, and in what way, is read once, when it is made.
 *
 * @throws ProblemsError for what `databaseRules` refuses
 */
export class FlexibleServer extends Construct {
  readonly resource: PostgresqlFlexibleServer;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FlexibleServerProps,
  ) {
    super(scope, id);
    const { database, network, home, role, subnetId, dnsZoneId, protect } = props;
    guard(this, databaseRules, database, { network, role, location: home.location });
    const { server, build } = database;
    const { machine, storage } = build;
    this.resource = new PostgresqlFlexibleServer(this, "Resource", {
      ...home,
      name: server.name,
      ...this.origin(),
      skuName: machine,
      storageMb: mib(storage.sizeGiB),
      storageTier: tierOf(storage),
      autoGrowEnabled: storage.grows,
      delegatedSubnetId: subnetId,
      privateDnsZoneId: dnsZoneId,
      publicNetworkAccessEnabled: false,
      ...this.placement(),
      ...this.encryption(),
      ...this.signIn(),
      maintenanceWindow: this.maintenanceWindow(),
      // A copy of a terabyte to another continent takes longer than the provider waits by default.
      timeouts: { create: "6h", update: "6h" },
      lifecycle: {
        preventDestroy: protect,
        ignoreChanges: [
          // Azure lets them trade places by itself, and an apply would fail the server over to trade them back.
          "zone",
          "high_availability[0].standby_availability_zone",
          // A switchover changes them; another source would replace the server.
          "create_mode",
          "source_server_id",
          // A disk that has grown would be replaced by one of the stated size.
          ...(storage.grows ? ["storage_mb", "storage_tier"] : []),
        ],
      },
    });
  }

  /** What a server is made from. A replica has the version, the roles and the databases of its source, and no backups. */
  private origin(): Partial<PostgresqlFlexibleServerConfig> {
    const { database } = this.props;
    const { source, build, backupRetentionDays } = database;
    const isFollower = database.kind === "replica" && !takesWrites(database);
    return {
      ...(source !== undefined && { createMode: "Replica", sourceServerId: source.id }),
      ...(!isFollower && { version: build.version, backupRetentionDays }),
      ...(database.kind === "primary" && { geoRedundantBackupEnabled: database.geoBackup !== undefined }),
    };
  }

  /** A server that follows another has no standby: Azure removes that of an old primary. */
  private placement(): Partial<PostgresqlFlexibleServerConfig> {
    const { database, network } = this.props;
    const { zones, availability } = database;
    const numbers = new Map(networkZones(network).map(({ key, number }) => [key, number]));
    const zone = zones.primary && numbers.get(zones.primary);
    if (availability.kind === "none" || !takesWrites(database)) return { zone };
    const isRedundant = availability.kind === "zone-redundant";
    return {
      zone,
      highAvailability: {
        mode: isRedundant ? "ZoneRedundant" : "SameZone",
        standbyAvailabilityZone: isRedundant ? zones.standby && numbers.get(zones.standby) : zone,
      },
    };
  }

  private encryption(): Partial<PostgresqlFlexibleServerConfig> {
    const { database, key } = this.props;
    const geoBackup = database.kind === "primary" ? database.geoBackup : undefined;
    return {
      identity: {
        type: "UserAssigned",
        identityIds: [key.identityId, ...(geoBackup === undefined ? [] : [geoBackup.identityId])],
      },
      customerManagedKey: {
        keyVaultKeyId: key.keyUrl,
        primaryUserAssignedIdentityId: key.identityId,
        ...(geoBackup !== undefined && {
          geoBackupKeyVaultKeyId: geoBackup.keyUrl,
          geoBackupUserAssignedIdentityId: geoBackup.identityId,
        }),
      },
    };
  }

  private signIn(): Partial<PostgresqlFlexibleServerConfig> {
    const { database, tenantId, password } = this.props;
    const own = "password" in database ? database.password : undefined;
    return {
      authentication: {
        activeDirectoryAuthEnabled: true,
        passwordAuthEnabled: database.build.password !== undefined,
        tenantId,
      },
      ...(own !== undefined &&
        password !== undefined && {
          ...(database.kind === "primary" && { administratorLogin: own.username }),
          administratorPasswordWo: password.stringValue,
          administratorPasswordWoVersion: own.version,
        }),
    };
  }

  /** Azure's week begins on Sunday. */
  private maintenanceWindow(): PostgresqlFlexibleServerConfig["maintenanceWindow"] {
    const { maintenance } = this.props;
    if (maintenance === undefined) return undefined;
    const { start } = maintenance;
    return {
      dayOfWeek: (Math.floor(start / minutesPerDay) + 1) % 7,
      startHour: Math.floor((start % minutesPerDay) / 60),
      startMinute: start % 60,
    };
  }
}
