import type { Construct } from "constructs";
import { DatabaseAdministrators } from "../../../src/azure/database/database-administrators";
import { DatabaseContent } from "../../../src/azure/database/database-content";
import { databasePassword } from "../../../src/azure/database/database-password";
import { DeletionLock } from "../../../src/azure/database/deletion-lock";
import { FlexibleServer } from "../../../src/azure/database/flexible-server";
import { ServerParameters } from "../../../src/azure/database/server-parameters";
import { takesWrites } from "../../../src/azure/database/spec/database";
import { renderedParameters, staticParameters } from "../../../src/azure/database/spec/parameters";
import type { ResolvedDatabase } from "../../../src/azure/database/spec/resolved";
import { VirtualEndpoint } from "../../../src/azure/database/virtual-endpoint";
import { dnsZoneIds, keyRefs, subnetIds } from "../../../src/azure/network/spec/ids";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";

export interface DatabasePartsProps {
  readonly region: AzureResolvedRegion;
  readonly database: ResolvedDatabase;
  readonly home: Home;
}

/** The database of a region: its server, and what the server has beside it. */
export class DatabaseParts {
  private readonly server: FlexibleServer;
  private readonly endpoint: VirtualEndpoint | undefined;
  private readonly parameters: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    private readonly props: DatabasePartsProps,
  ) {
    const { region, database, home } = props;
    const { place, network, role, tenantId, protect } = region;
    this.server = new FlexibleServer(scope, "database", {
      database,
      network,
      home,
      role,
      tenantId,
      subnetId: required(subnetIds(place, network).data),
      dnsZoneId: required(dnsZoneIds(place, network).postgres),
      key: required(keyRefs(place, network).data),
      maintenance: region.maintenance.database,
      password:
        "password" in database && database.password !== undefined ? databasePassword(scope) : undefined,
      protect,
    });
    const { server } = this;
    this.parameters = renderedParameters(database.build, database);
    new ServerParameters(scope, "database-parameters", { server, parameters: this.parameters });
    if ("administrators" in database) {
      const { administrators } = database;
      new DatabaseAdministrators(scope, "database-administrators", { server, tenantId, administrators });
    }
    // A promoted database has those of its source.
    if (database.kind === "primary") {
      new DatabaseContent(scope, "database-content", { server, names: database.databases, protect });
    }
    this.endpoint = this.addEndpoint(scope);
    if (database.deletionProtection) {
      new DeletionLock(scope, "database-lock", { server, serverName: database.server.name });
    }
  }

  private addEndpoint(scope: Construct): VirtualEndpoint | undefined {
    const { endpoint: name, source } = this.props.database;
    if (name === undefined || source === undefined) return undefined;
    return new VirtualEndpoint(scope, "database-endpoint", { name, source, replica: this.server });
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { database } = this.props;
    const { server, pooler } = database;
    const target = `--resource-group ${server.resourceGroup} --name ${server.name}`;
    const command = (words: string): string => `az postgres flexible-server ${words} ${target}`;
    return {
      database_server: server.name,
      database_address: this.server.resource.fqdn,
      database_port: 5432,
      ...(pooler.kind === "on" && { database_pooler_port: 6432 }),
      database_state: this.state,
      ...(this.endpoint && { database_write_endpoint: this.endpoint.writer }),
      // Changes of these wait for it.
      database_static_parameters: staticParameters(this.parameters),
      database_restart_command: command("restart"),
      ...this.turning(command),
    };
  }

  /** Commands that move the primary: to the zone of its standby, or to this region. */
  private turning(command: (words: string) => string): Readonly<Record<string, string>> {
    const { database } = this.props;
    if (takesWrites(database)) {
      return database.availability.kind === "zone-redundant"
        ? { database_switch_zone_command: command("restart --failover Planned") }
        : {};
    }
    const mode = this.endpoint === undefined && database.kind === "replica" ? "standalone" : "switchover";
    return {
      database_promote_command: command(`replica promote --promote-mode ${mode} --promote-option planned`),
    };
  }

  private get state(): string {
    const { database } = this.props;
    if (database.kind === "replica") return database.state;
    if (database.follows !== undefined) return "replica";
    return database.seededBy === undefined ? "primary" : "seeded";
  }
}

/** @throws Error where it is not stated: AZURE-PG-020 should have refused the environment */
function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("an adopted network or its keys lack what a database needs");
  return value;
}
