import { PostgresqlFlexibleServerConfiguration } from "@cdktf/provider-azurerm/lib/postgresql-flexible-server-configuration";
import { Construct } from "constructs";
import type { FlexibleServer } from "./flexible-server";
import { poolerSwitch } from "./spec/parameters";

export interface ServerParametersProps {
  readonly server: FlexibleServer;
  /** Values by name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The parameters of a server that differ from Azure's. One that leaves the list gets Azure's value again. A static one
 * waits for a restart, which is an operator's.
 */
export class ServerParameters extends Construct {
  constructor(scope: Construct, id: string, { server, parameters }: ServerParametersProps) {
    super(scope, id);
    const made = new Map<string, PostgresqlFlexibleServerConfiguration>();
    // The switch first: Azure knows the pooler's other parameters only while it is on.
    const names = Object.keys(parameters).sort((one, other) => rank(one) - rank(other));
    for (const name of names) {
      const pooler = made.get(poolerSwitch);
      const dependsOn = pooler !== undefined && name.startsWith("pgbouncer.") ? [pooler] : undefined;
      made.set(
        name,
        new PostgresqlFlexibleServerConfiguration(this, name.replaceAll(".", "-"), {
          serverId: server.resource.id,
          name,
          value: parameters[name] ?? "",
          dependsOn,
        }),
      );
    }
  }
}

function rank(name: string): number {
  return name === poolerSwitch ? 0 : 1;
}
