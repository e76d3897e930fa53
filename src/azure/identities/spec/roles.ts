/** The roles that a plan needs in a subscription: every attribute, also of keys, and no content. */
export const readRoles = ["Key Vault Reader", "Reader"] as const;

/** The roles that an apply needs in the subscription of a region, beside that to give others. */
export const applyRoles = ["Contributor", "Key Vault Crypto Officer", "Locks Contributor"] as const;

/** The role on what holds states: the lock of an apply is a lease, which who only reads cannot take. */
export const stateRoles = {
  plan: "Storage Blob Data Reader",
  apply: "Storage Blob Data Contributor",
} as const;

/**
 * The roles that stacks give to identities and people, by name. None gives more than who applies has.
 * Source: Azure documentation, Azure built-in roles. Read 2026-11-27.
 */
export const givenRoles = {
  AcrPull: "7f951dda-4ed3-4680-a7ca-43fe172d538d",
  "Azure Kubernetes Service Cluster User Role": "4abbcc35-e782-43d8-92c5-2d3f1bd2253f",
  Contributor: "b24988ac-6180-42a0-ab88-20f7382dd24c",
  "Disk Backup Reader": "3e5e47e6-65f7-47ef-90b5-e5dd4d455f24",
  "Disk Snapshot Contributor": "7efff54f-a5b4-42b5-a1c5-5411624893ce",
  "Key Vault Contributor": "f25e0fa2-a7c8-4377-a976-54943a77a395",
  "Key Vault Crypto Service Encryption User": "e147488a-f6f5-4113-8e2d-b22465e65bf6",
  "Key Vault Crypto User": "12338af0-0e69-4776-bea7-57ae8d297424",
  "Managed Identity Operator": "f1a07417-d97a-45cb-824c-7a7467783830",
  "Network Contributor": "4d97b98b-1d4f-4787-a291-c67834d212e7",
  "Private DNS Zone Contributor": "b12aa53e-6015-4669-85d0-8515ebb3ae7f",
  Reader: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
} as const;

/** The role that gives others. */
export const grantingRole = "Role Based Access Control Administrator";

/**
 * The condition under which an apply gives and takes roles: those of `givenRoles` only.
 * Source: Azure documentation, Examples to delegate Azure role assignment management with conditions: constrain roles.
 */
export function grantCondition(): string {
  const roles = Object.values(givenRoles).join(", ");
  const only = (action: string, attribute: "Request" | "Resource"): string =>
    `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${action}'})) OR ` +
    `(@${attribute}[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roles}}))`;
  return `${only("write", "Request")} AND ${only("delete", "Resource")}`;
}
