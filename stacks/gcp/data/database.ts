import type { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { DatabaseContent } from "../../../src/gcp/database/database-content";
import { databasePassword } from "../../../src/gcp/database/database-password";
import { DatabaseSecret } from "../../../src/gcp/database/database-secret";
import { DatabaseUsers } from "../../../src/gcp/database/database-users";
import { PostgresInstance } from "../../../src/gcp/database/postgres-instance";
import { takesWrites } from "../../../src/gcp/database/spec/database";
import type { ResolvedDatabase } from "../../../src/gcp/database/spec/resolved";
import type { WritingDatabase } from "../../../src/gcp/database/spec/schema";
import { networkId } from "../../../src/gcp/network/spec/ids";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

export interface DatabasePartsProps {
  readonly region: GcpResolvedRegion;
  readonly database: ResolvedDatabase;
  readonly keyId: string;
}

/** The database of a region: its instance, and what an instance that takes writes has beside it. */
export class DatabaseParts {
  readonly instance: PostgresInstance;

  constructor(
    private readonly scope: Construct,
    private readonly props: DatabasePartsProps,
  ) {
    const { region, database, keyId } = props;
    this.instance = new PostgresInstance(scope, "database", {
      database,
      network: region.network,
      networkId: networkId(region.place, region.network),
      region: region.region,
      projectId: region.projectId,
      role: region.role,
      keyId,
      tags: region.tags,
      maintenance: region.maintenance.database,
      backup: region.backupHour,
      protect: region.protect,
    });
    const password = database.secret.value && databasePassword(scope);
    this.addSecret(password);
    if (takesWrites(database)) this.addUsers(database, password);
    // A promoted database has that of its source.
    if (database.kind === "primary") {
      new DatabaseContent(scope, "database-content", {
        instance: this.instance,
        name: database.databaseName,
        protect: region.protect,
      });
    }
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { database, region } = this.props;
    const { instanceName, secret, switchoverName } = database;
    const { resource } = this.instance;
    const target = `${instanceName} --project ${region.projectId}`;
    return {
      database_instance: instanceName,
      // What the Auth Proxy and the connectors take.
      database_connection_name: resource.connectionName,
      database_address: resource.privateIpAddress,
      database_port: 5432,
      database_state: this.state,
      database_secret: secret.nameInUse,
      ...(database.availability.kind === "regional" && {
        // Moves the primary to the zone of its standby, in about a minute.
        database_switch_zone_command: `gcloud sql instances failover ${target}`,
      }),
      ...(takesWrites(database) &&
        switchoverName !== undefined && {
          // A name that leads to the primary, whichever region it is in.
          database_write_endpoint: resource.replicationCluster.psaWriteEndpoint,
        }),
    };
  }

  private get state(): string {
    const { database } = this.props;
    if (database.kind === "replica") return database.state;
    return database.seededBy === undefined ? "primary" : "seeded";
  }

  /** Adds the region's own secret, also for a replica: one that is promoted later finds it there. */
  private addSecret(password: TerraformVariable | undefined): void {
    const { ownName, value } = this.props.database.secret;
    new DatabaseSecret(this.scope, "database-secret", {
      name: ownName,
      value: value && password && { ...value, password: password.stringValue },
      protect: this.props.region.protect,
    });
  }

  private addUsers({ serviceAccounts }: WritingDatabase, password: TerraformVariable | undefined): void {
    const { value } = this.props.database.secret;
    new DatabaseUsers(this.scope, "database-users", {
      instance: this.instance,
      administrator: value && password && { ...value, password },
      serviceAccounts,
    });
  }
}
