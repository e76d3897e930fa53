import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import type { Construct } from "constructs";
import { groupId } from "../region/spec/groups";
import type { RegionPlace } from "../region/spec/place";

/**
 * Lets a cluster put kept addresses in front of its load balancer, for which AKS asks for this role in their group.
 *
 * @param principalId of the control plane's identity
 */
export function allowKeptAddresses(
  scope: Construct,
  id: string,
  { place, principalId }: { readonly place: RegionPlace; readonly principalId: string },
): RoleAssignment {
  return new RoleAssignment(scope, id, {
    scope: groupId(place, "compute"),
    roleDefinitionName: "Network Contributor",
    principalId,
    // Microsoft Entra ID may not know an identity yet that was made a moment ago.
    principalType: "ServicePrincipal",
  });
}
