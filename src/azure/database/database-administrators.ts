import { PostgresqlFlexibleServerActiveDirectoryAdministrator } from "@cdktf/provider-azurerm/lib/postgresql-flexible-server-active-directory-administrator";
import { Construct } from "constructs";
import type { FlexibleServer } from "./flexible-server";
import type { Administrators } from "./spec/schema";

export interface DatabaseAdministratorsProps {
  readonly server: FlexibleServer;
  readonly tenantId: string;
  readonly administrators: Administrators;
}

/** Who administers a server by tokens of Microsoft Entra ID. */
export class DatabaseAdministrators extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { server, tenantId, administrators }: DatabaseAdministratorsProps,
  ) {
    super(scope, id);
    const { name: serverName, resourceGroupName } = server.resource;
    for (const [key, { objectId, principalName, principalType }] of Object.entries(administrators)) {
      new PostgresqlFlexibleServerActiveDirectoryAdministrator(this, key, {
        serverName,
        resourceGroupName,
        tenantId,
        objectId,
        principalName,
        principalType,
      });
    }
  }
}
