import { PostgresqlFlexibleServerVirtualEndpoint } from "@cdktf/provider-azurerm/lib/postgresql-flexible-server-virtual-endpoint";
import { Construct } from "constructs";
import type { FlexibleServer } from "./flexible-server";
import type { Server } from "./spec/resolved";

export interface VirtualEndpointProps {
  readonly name: string;
  /** The server that the replica was made from. */
  readonly source: Server;
  readonly replica: FlexibleServer;
}

/**
 * Two names of a pair of servers: one leads to whichever takes writes, one to the other. They stay as they are in a
 * switchover, after which the provider reads both ends the other way round.
 */
export class VirtualEndpoint extends Construct {
  readonly resource: PostgresqlFlexibleServerVirtualEndpoint;
  /** Name of the host that takes writes. Source: Azure Database for PostgreSQL documentation, Virtual endpoints. */
  readonly writer: string;

  constructor(scope: Construct, id: string, { name, source, replica }: VirtualEndpointProps) {
    super(scope, id);
    this.resource = new PostgresqlFlexibleServerVirtualEndpoint(this, "Resource", {
      name,
      sourceServerId: source.id,
      replicaServerId: replica.resource.id,
      type: "ReadWrite",
    });
    this.writer = `${name}.writer.postgres.database.azure.com`;
  }
}
