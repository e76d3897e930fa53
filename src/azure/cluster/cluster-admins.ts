import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import type { AksControlPlane } from "./aks-control-plane";

export interface ClusterAdminsProps {
  readonly cluster: AksControlPlane;
}

/**
 * Lets the administrators of a cluster fetch how they reach it. What they may do in it follows from the cluster's own list
 * of them.
 */
export class ClusterAdmins extends Construct {
  constructor(scope: Construct, id: string, { cluster }: ClusterAdminsProps) {
    super(scope, id);
    for (const group of cluster.stated.access.admins) {
      new RoleAssignment(this, group, {
        scope: cluster.resource.id,
        roleDefinitionName: "Azure Kubernetes Service Cluster User Role",
        principalId: group,
        principalType: "Group",
      });
    }
  }
}
