import { ManagementLock } from "@cdktf/provider-azurerm/lib/management-lock";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { FlexibleServer } from "./flexible-server";

export interface DeletionLockProps {
  readonly server: FlexibleServer;
  readonly serverName: string;
}

/**
 * Keeps everybody from deleting a server, and all that lies in it: Azure has no flag for that on the server itself. Also an
 * administrator or an endpoint of the server is deleted only after the lock.
 */
export class DeletionLock extends Construct {
  readonly resource: ManagementLock;

  constructor(scope: Construct, id: string, { server, serverName }: DeletionLockProps) {
    super(scope, id);
    this.resource = new ManagementLock(this, "Resource", {
      name: resourceName("managementLock", serverName),
      scope: server.resource.id,
      lockLevel: "CanNotDelete",
      notes: "Set deletionProtection: false at the database of the environment to remove it",
    });
  }
}
