import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import type { Construct } from "constructs";

export interface ImagePullProps {
  readonly registryId: string;
  /** Object id of the identity, for example of a cluster's kubelet. */
  readonly principalId: string;
}

/** Lets an identity pull images from a registry and from its copies. */
export function imagePull(
  scope: Construct,
  id: string,
  { registryId, principalId }: ImagePullProps,
): RoleAssignment {
  return new RoleAssignment(scope, id, {
    scope: registryId,
    roleDefinitionName: "AcrPull",
    principalId,
    // Microsoft Entra ID may not know an identity yet that was made a moment ago.
    principalType: "ServicePrincipal",
  });
}
