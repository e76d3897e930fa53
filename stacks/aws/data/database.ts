import type { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { databaseArn, secretArnPattern } from "../../../src/aws/region/spec/arn";
import { databasePassword } from "../../../src/aws/database/database-password";
import {
  DatabaseSecret,
  databaseSecretName,
  type SecretReplica,
} from "../../../src/aws/database/database-secret";
import { databaseIdentifier, PostgresInstance } from "../../../src/aws/database/postgres-instance";
import { ReplicatedBackups } from "../../../src/aws/database/replicated-backups";
import { keyAlias } from "../../../src/aws/network/keys";
import { keyFor, type Network } from "../../../src/aws/network/network";
import type { ResolvedRegion } from "../../../src/aws/region/spec/resolve";
import type { ZoneKey } from "../../../src/core/address-plan";
import {
  databaseBuild,
  masterUser,
  passwordVersionOf,
  sourceRegionOf,
  takesWrites,
  type Database,
  type DatabaseInstance,
} from "../../../src/aws/database/spec/database";
import type { AwsRegionContext } from "../region";

export interface DatabasePartsProps {
  readonly context: AwsRegionContext;
  readonly config: Database;
  readonly network: Network;
}

/** The database of a region, its secret, and what it has from another region's. */
export class DatabaseParts {
  readonly instance: PostgresInstance | undefined;
  private readonly secretName: string | undefined;

  constructor(
    scope: Construct,
    private readonly props: DatabasePartsProps,
  ) {
    const { config } = props;
    if (config.kind === "backups") {
      this.addBackups(scope, config.retentionDays);
      return;
    }
    this.instance = this.addInstance(scope, config);
    const writesSecret = passwordVersionOf(config) !== undefined;
    this.secretName = databaseSecretName(
      (writesSecret ? undefined : this.source(config)?.prefix) ?? this.prefix,
    );
    if (config.kind === "replica" && config.sourceBackups !== undefined) {
      this.addBackups(scope, config.sourceBackups.retentionDays);
    }
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { instance, secretName, props } = this;
    const { config, context } = props;
    if (instance === undefined || secretName === undefined || config.kind === "backups") return {};
    const { resource, identifier } = instance;
    const { region } = context;
    const preferred = preferredZone(config, region);
    const target = `--region ${region.region} --db-instance-identifier ${identifier}`;
    return {
      database_identifier: identifier,
      database_address: resource.address,
      database_port: resource.port,
      // Grants of rds-db:connect name the database by it.
      database_resource_id: resource.resourceId,
      database_state: config.kind === "primary" ? "primary" : config.state,
      database_secret: secretName,
      // What a policy that lets read the secret names, in this region.
      database_secret_arn_pattern: secretArnPattern(region, secretName),
      database_zone: resource.availabilityZone,
      ...(preferred !== undefined && {
        database_preferred_zone: props.network.subnets.data?.[preferred]?.zoneName,
        // RDS chooses the zone of a multi-AZ primary: this swaps it with the standby, in one or two minutes.
        database_switch_zone_command: `aws rds reboot-db-instance ${target} --force-failover`,
      }),
    };
  }

  private get prefix(): string {
    return this.props.context.region.prefix;
  }

  private addInstance(scope: Construct, config: DatabaseInstance): PostgresInstance {
    const { context, network } = this.props;
    const { region } = context;
    const { prefix } = this;
    const source = this.source(config);
    const build = databaseBuild(config, source?.region.database);
    if (build === undefined) throw new Error(`${prefix}: the replica's build is stated nowhere`);
    return new PostgresInstance(scope, "database", {
      config: { database: config, build, network: region.network, region: region.region, role: region.role },
      prefix,
      network,
      sourceArn: source?.arn,
      password: this.addSecret(scope, config),
      maintenance: region.maintenance.database,
      backup: region.backupHour,
      protect: region.protect,
    });
  }

  /**
   * The region's own secret. It is there as long as the region has an instance, so that a database which becomes a
   * replica, and takes writes again, finds it: a deleted secret's name is taken for 30 days.
   */
  private addSecret(scope: Construct, config: DatabaseInstance): TerraformVariable | undefined {
    const { context, network } = this.props;
    const value = this.secretValue(scope, config);
    new DatabaseSecret(scope, "database-secret", {
      name: databaseSecretName(this.prefix),
      keyArn: network.keyArns.secrets,
      value: value && { ...value, password: value.password.stringValue },
      replicas: this.secretReplicas(),
      recoverable: context.region.protect,
    });
    return value?.password;
  }

  /** A promoted database has the password that it came with, in its source's secret, until it states another. */
  private secretValue(scope: Construct, config: DatabaseInstance) {
    const passwordVersion = passwordVersionOf(config);
    const username = masterUser(config, this.source(config)?.region.database);
    if (passwordVersion === undefined || username === undefined) return undefined;
    return { username, password: databasePassword(scope), passwordVersion };
  }

  private addBackups(scope: Construct, retentionDays: number): void {
    const { config, network } = this.props;
    const source = this.source(config);
    if (source === undefined) return;
    new ReplicatedBackups(scope, "database-backups", {
      sourceArn: source.arn,
      keyArn: keyFor(network, "data"),
      retentionDays,
    });
  }

  /** The region that a database has its data from, and the ARN of the database there. */
  private source(config: Database) {
    const { environment } = this.props.context;
    const name = sourceRegionOf(config);
    const region = name === undefined ? undefined : environment.regions[name];
    if (name === undefined || region === undefined) return undefined;
    const prefix = region.prefix;
    return { region, prefix, arn: databaseArn(region, databaseIdentifier(prefix)) };
  }

  /** Every region with a replica of this database has a copy of its secret, promoted or not. */
  private secretReplicas(): SecretReplica[] {
    const { environment, region: own } = this.props.context;
    return Object.entries(environment.regions).flatMap(([, region]) => {
      const { database, network } = region;
      if (database?.kind !== "replica" || database.replicaOf !== own.name) return [];
      const { keys } = network;
      const alias = keyAlias(region.prefix, "secrets");
      return [{ region: region.region, key: keys.kind === "adopt" ? keys.secrets : alias }];
    });
  }
}

/** Where the primary of a multi-AZ database should stand: as stated, or beside the machines that trade. */
function preferredZone({ availability }: DatabaseInstance, region: ResolvedRegion): ZoneKey | undefined {
  return availability.kind === "single-az" ? undefined : (availability.preferredZone ?? region.tradingZone);
}

/** The regions whose stacks a region's database needs first: what it copies from, and keys that it copies under. */
export function databaseDependencies({ environment, region }: AwsRegionContext): {
  readonly data: readonly string[];
  readonly network: readonly string[];
} {
  const { database } = region;
  if (database === undefined) return { data: [], network: [] };
  const source = sourceRegionOf(database);
  const copies = Object.entries(environment.regions).filter(
    ([, other]) => other.database?.kind === "replica" && other.database.replicaOf === region.name,
  );
  // A promoted database stands without its source, whose region may be gone.
  const needsSource = source !== undefined && !takesWrites(database);
  return { data: needsSource ? [source] : [], network: copies.map(([other]) => other) };
}
