import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import type { ITerraformDependable } from "cdktf";
import type { AksControlPlane } from "../cluster/aks-control-plane";
import { createHome, type Home } from "../region/resource-group";
import { groupId } from "../region/spec/groups";
import type { RegionPlace } from "../region/spec/place";

export interface CapacityHomeProps {
  readonly place: RegionPlace;
  readonly cluster: AksControlPlane;
  readonly protect: boolean;
}

/**
 * The resource group of the reservations and dedicated hosts of node pools. AKS asks for the role Contributor in it, which
 * is a reason to keep everything else out of it. A proximity placement group needs no role of the cluster's.
 *
 * Source: AKS documentation, use-capacity-reservation-groups (2026-05-29), use-azure-dedicated-hosts and
 * aks-service-permissions, read 2026-11-27.
 */
export class CapacityHome extends Construct {
  readonly home: Home;
  /** Without its role the cluster places no node; it may take an hour until Azure knows of it. */
  readonly grants: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { place, cluster, protect }: CapacityHomeProps) {
    super(scope, id);
    this.home = createHome(this, "group", { place, layer: "capacity", protect });
    const { controlPlane } = cluster.identities;
    this.grants =
      controlPlane === undefined
        ? []
        : [
            new RoleAssignment(this, "use", {
              scope: groupId(place, "capacity"),
              roleDefinitionName: "Contributor",
              principalId: controlPlane.principalId,
              // Microsoft Entra ID may not know an identity yet that was made a moment ago.
              principalType: "ServicePrincipal",
            }),
          ];
  }
}
