import * as v from "valibot";
import { object, text } from "../../../core/primitives";

/** The name that resources take. The display name, "East US 2", is another form of it, which is not taken here. */
export const azureLocation = text(
  /^[a-z]{4,}[0-9]?$/,
  "Azure's name of a region in small letters and without spaces, such as eastus2",
);

/** Of a subscription, a tenant, an application or a managed identity. */
export const uuid = text(
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  "an id such as 11111111-2222-3333-4444-555555555555, in small letters",
);

const operations = {
  /** Client id for `plan`, which may only read. */
  plan: uuid,
  /** Client id for `apply`. */
  apply: uuid,
};

/** As whom Terraform signs in to Microsoft Entra ID, by operation. */
export const terraformIdentities = v.variant("kind", [
  object({
    /** Applications or user-assigned identities that trust the token of a CI job, as GitHub issues it. */
    kind: v.literal("oidc"),
    ...operations,
  }),
  object({
    /** User-assigned managed identities of the machine on which Terraform runs. */
    kind: v.literal("managed-identity"),
    ...operations,
  }),
]);

/** Source: Azure documentation, Naming rules and restrictions for Azure resources, resourceGroups. */
export const resourceGroupName = text(
  /^[\w().-]{0,89}[\w()-]$/,
  "a resource group name: 1 to 90 letters, digits, and the characters _ ( ) . -, not ending with a dot",
);

const inGroup = (type: string) =>
  new RegExp(
    `^/subscriptions/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/resourceGroups/[\\w().-]{1,90}/providers/${type}$`,
  );

/** The id of a resource, with the words of its type as Azure writes them: the provider compares them letter by letter. */
export const resourceId = (type: string, example: string) =>
  text(
    inGroup(type.replaceAll(".", "\\.").replaceAll("<name>", "[\\w.()-]{1,128}")),
    `an id /subscriptions/<id>/resourceGroups/<group>/providers/${example}`,
  );

export const virtualNetworkId = resourceId(
  "Microsoft.Network/virtualNetworks/<name>",
  "Microsoft.Network/virtualNetworks/<name>",
);
export const privateDnsZoneId = resourceId(
  "Microsoft.Network/privateDnsZones/<name>",
  "Microsoft.Network/privateDnsZones/<zone>",
);
export const diskEncryptionSetId = resourceId(
  "Microsoft.Compute/diskEncryptionSets/<name>",
  "Microsoft.Compute/diskEncryptionSets/<name>",
);
export const registryId = resourceId(
  "Microsoft.ContainerRegistry/registries/<name>",
  "Microsoft.ContainerRegistry/registries/<name>",
);
export const userAssignedIdentityId = resourceId(
  "Microsoft.ManagedIdentity/userAssignedIdentities/<name>",
  "Microsoft.ManagedIdentity/userAssignedIdentities/<name>",
);

export const keyVaultId = resourceId("Microsoft.KeyVault/vaults/<name>", "Microsoft.KeyVault/vaults/<name>");

/** With a version. Source: azurerm 4.55.0, azurerm_key_vault_key.id. */
export const keyVersionUrl = text(
  /^https:\/\/[a-z][a-z0-9-]{1,22}[a-z0-9]\.vault\.azure\.net\/keys\/[A-Za-z0-9-]{1,127}\/[0-9a-f]{32}$/,
  "the URL of a version of a key, https://<vault>.vault.azure.net/keys/<key>/<version>",
);

/** Without a version, so that a service takes each new one. Source: azurerm 4.55.0, azurerm_key_vault_key.versionless_id. */
export const keyUrl = text(
  /^https:\/\/[a-z][a-z0-9-]{1,22}[a-z0-9]\.vault\.azure\.net\/keys\/[A-Za-z0-9-]{1,127}$/,
  "the URL of a key without a version, https://<vault>.vault.azure.net/keys/<key>",
);

/** An image version of an Azure Compute Gallery; `latest` is none. Source: azurerm 4.55.0, validate.SharedImageVersionID. */
export const galleryImageVersionId = text(
  inGroup(
    "Microsoft\\.Compute/galleries/[A-Za-z0-9._]{1,80}/images/[\\w.-]{1,80}/versions/\\d+\\.\\d+\\.\\d+",
  ),
  "an id /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/galleries/<gallery>/images/<image>/versions/<1.2.3>",
);
export const proximityPlacementGroupId = resourceId(
  "Microsoft.Compute/proximityPlacementGroups/<name>",
  "Microsoft.Compute/proximityPlacementGroups/<name>",
);
export const nodePoolSnapshotId = resourceId(
  "Microsoft.ContainerService/snapshots/<name>",
  "Microsoft.ContainerService/snapshots/<name>",
);
