import { MaintenanceAssignmentDedicatedHost } from "@cdktf/provider-azurerm/lib/maintenance-assignment-dedicated-host";
import { MaintenanceConfiguration } from "@cdktf/provider-azurerm/lib/maintenance-configuration";
import { DedicatedHost } from "@cdktf/provider-azurerm/lib/dedicated-host";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import { windowArguments, type HostUpdates } from "./spec/host-updates";

export interface UpdateWindowProps {
  /** Of what the hosts are, for example `hft-production-texas--gateway`. */
  readonly name: string;
  readonly home: Home;
  readonly hostUpdates: HostUpdates;
}

/** Adds the window in which Azure updates hosts; `undefined` where it does so whenever it likes. */
export function updateWindow(
  scope: Construct,
  id: string,
  { name, home, hostUpdates }: UpdateWindowProps,
): MaintenanceConfiguration | undefined {
  if (hostUpdates.kind === "azure") return undefined;
  return new MaintenanceConfiguration(scope, id, {
    ...home,
    name: resourceName("maintenanceConfiguration", name),
    scope: "Host",
    visibility: "Custom",
    window: windowArguments(hostUpdates),
  });
}

/** Holds the updates of the dedicated hosts among what a placement made. */
export function holdHosts(
  scope: Construct,
  made: readonly ITerraformDependable[],
  { location, window }: { readonly location: string; readonly window: MaintenanceConfiguration },
): void {
  made
    .filter((each): each is DedicatedHost => each instanceof DedicatedHost)
    .forEach((host, index) => {
      new MaintenanceAssignmentDedicatedHost(scope, `host-${index}`, {
        location,
        maintenanceConfigurationId: window.id,
        dedicatedHostId: host.id,
      });
    });
}
