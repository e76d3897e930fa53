import { PostgresqlFlexibleServerDatabase } from "@cdktf/provider-azurerm/lib/postgresql-flexible-server-database";
import { Construct } from "constructs";
import type { FlexibleServer } from "./flexible-server";

export interface DatabaseContentProps {
  readonly server: FlexibleServer;
  /** Names of databases in PostgreSQL. */
  readonly names: readonly string[];
  /** Whether Terraform refuses to delete one while it is stated. */
  readonly protect: boolean;
}

/** The databases that applications connect to. */
export class DatabaseContent extends Construct {
  constructor(scope: Construct, id: string, { server, names, protect }: DatabaseContentProps) {
    super(scope, id);
    for (const name of names) {
      new PostgresqlFlexibleServerDatabase(this, name, {
        serverId: server.resource.id,
        name,
        // Stated, because another default of the provider would replace it, and all that is in it.
        charset: "UTF8",
        collation: "en_US.utf8",
        lifecycle: { preventDestroy: protect },
      });
    }
  }
}
