import type { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { secretArnPattern } from "../../../src/aws/region/spec/arn";
import { databasePassword } from "../../../src/aws/database/database-password";
import { DatabaseSecret } from "../../../src/aws/database/database-secret";
import { PostgresInstance } from "../../../src/aws/database/postgres-instance";
import { ReplicatedBackups } from "../../../src/aws/database/replicated-backups";
import type { ResolvedDatabase, ResolvedInstance } from "../../../src/aws/database/spec/resolved";
import { keyFor, type Network } from "../../../src/aws/network/network";
import type { ResolvedRegion } from "../../../src/aws/region/spec/resolve";

export interface DatabasePartsProps {
  readonly region: ResolvedRegion;
  readonly database: ResolvedDatabase;
  readonly network: Network;
}

/** The database of a region and its secret, or only the copies of another region's backups. */
export class DatabaseParts {
  /** `undefined` in a region that has only backups. */
  readonly instance: PostgresInstance | undefined;

  constructor(
    private readonly scope: Construct,
    private readonly props: DatabasePartsProps,
  ) {
    const { database } = props;
    if (database.kind === "backups") {
      this.addBackups(database.sourceArn, database.retentionDays);
      return;
    }
    this.instance = this.addInstance(database);
    if (database.kind === "replica" && database.sourceBackups !== undefined) {
      this.addBackups(database.sourceArn, database.sourceBackups.retentionDays);
    }
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { instance, props } = this;
    const { database, region, network } = props;
    if (instance === undefined || database.kind === "backups") return {};
    const { resource } = instance;
    const { identifier, preferredZone, secret } = database;
    const target = `--region ${region.awsRegion} --db-instance-identifier ${identifier}`;
    return {
      database_identifier: identifier,
      database_address: resource.address,
      database_port: resource.port,
      // Grants of rds-db:connect name the database by it.
      database_resource_id: resource.resourceId,
      database_state: database.kind === "primary" ? "primary" : database.state,
      database_secret: secret.nameInUse,
      // The resource of a policy that allows reading the secret in this region.
      database_secret_arn_pattern: secretArnPattern(region, secret.nameInUse),
      database_zone: resource.availabilityZone,
      ...(preferredZone !== undefined && {
        database_preferred_zone: network.subnets.data?.[preferredZone]?.zoneName,
        // RDS chooses the zone of a multi-AZ primary: this swaps it with the standby, in one or two minutes.
        database_switch_zone_command: `aws rds reboot-db-instance ${target} --force-failover`,
      }),
    };
  }

  private addInstance(database: ResolvedInstance): PostgresInstance {
    const { region, network } = this.props;
    return new PostgresInstance(this.scope, "database", {
      database,
      prefix: region.prefix,
      network,
      region: region.awsRegion,
      accountId: region.accountId,
      role: region.role,
      password: this.addSecret(database),
      maintenance: region.maintenance.database,
      backup: region.backupHour,
      protect: region.protect,
    });
  }

  /**
   * Adds the region's own secret, also for a replica: one that is promoted later finds it there, and a deleted secret's
   * name cannot be used again for 30 days.
   */
  private addSecret({ secret }: ResolvedInstance): TerraformVariable | undefined {
    const { region, network } = this.props;
    const password = secret.value && databasePassword(this.scope);
    new DatabaseSecret(this.scope, "database-secret", {
      name: secret.ownName,
      keyArn: network.keyArns.secrets,
      value: secret.value && password && { ...secret.value, password: password.stringValue },
      replicas: secret.replicas,
      recoverable: region.protect,
    });
    return password;
  }

  private addBackups(sourceArn: string, retentionDays: number): void {
    new ReplicatedBackups(this.scope, "database-backups", {
      sourceArn,
      keyArn: keyFor(this.props.network, "data"),
      retentionDays,
    });
  }
}
