import {
  StorageAccount,
  type StorageAccountBlobProperties,
} from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageAccountCustomerManagedKeyA } from "@cdktf/provider-azurerm/lib/storage-account-customer-managed-key";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { StorageContainerImmutabilityPolicy } from "@cdktf/provider-azurerm/lib/storage-container-immutability-policy";
import { Construct } from "constructs";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { privateEndpoint } from "../network/private-endpoint";
import type { EndpointPlace } from "../network/spec/endpoints";
import type { ServiceKey } from "../network/spec/keys";
import type { AzureNetwork } from "../network/spec/schema";
import type { Home } from "../region/resource-group";
import { lifecyclePolicy } from "./lifecycle-policy";
import { storageRules } from "./spec/rules";
import type { DataStorage, Retention } from "./spec/schema";

export interface RegionStorageProps {
  readonly stated: DataStorage;
  /** Unique among all accounts of all firms. */
  readonly name: string;
  readonly home: Home;
  readonly role: RegionRole;
  /** As the environment states it. */
  readonly network: AzureNetwork;
  readonly endpoint: EndpointPlace;
  readonly key: ServiceKey;
  /** Whether Terraform refuses to destroy or replace the account and its containers. */
  readonly protect: boolean;
}

/**
 * A storage account of a region with its containers, which only identities of the tenant read, from the network.
 *
 * Terraform makes all of it through Azure Resource Manager, so it needs no way to the account itself.
 *
 * @throws ProblemsError for what `storageRules` refuses
 */
export class RegionStorage extends Construct {
  readonly resource: StorageAccount;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RegionStorageProps,
  ) {
    super(scope, id);
    const { stated, name, home, role, network, endpoint, key, protect } = props;
    guard(this, storageRules, stated, { role, network, location: home.location });
    this.resource = new StorageAccount(this, "Resource", {
      ...home,
      name,
      accountKind: "StorageV2",
      accountTier: "Standard",
      accountReplicationType: stated.redundancy,
      accessTier: "Hot",
      minTlsVersion: "TLS1_2",
      httpsTrafficOnlyEnabled: true,
      // A key of the account opens everything in it, and has no owner.
      sharedAccessKeyEnabled: false,
      defaultToOauthAuthentication: true,
      localUserEnabled: false,
      allowNestedItemsToBePublic: false,
      crossTenantReplicationEnabled: false,
      allowedCopyScope: "AAD",
      publicNetworkAccessEnabled: false,
      // Services of Azure that export to it, a cache for one, come as trusted ones.
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"] },
      infrastructureEncryptionEnabled: true,
      identity: { type: "UserAssigned", identityIds: [key.identityId] },
      blobProperties: blobProperties(stated),
      // The key is a resource of its own.
      lifecycle: { preventDestroy: protect, ignoreChanges: ["customer_managed_key"] },
    });
    this.encrypt(key);
    privateEndpoint(this, "endpoint", {
      home,
      of: name,
      resourceId: this.resource.id,
      subresource: "blob",
      ...endpoint,
    });
    lifecyclePolicy(this, "lifecycle", { storageAccountId: this.resource.id, stated });
    const containers = new Construct(this, "containers");
    for (const [container, { retention }] of Object.entries(stated.containers)) {
      this.addContainer(containers, container, retention);
    }
  }

  /** In the account's own block azurerm looks the vault up, and only in the account's subscription. */
  private encrypt({ keyUrl, identityId }: ServiceKey): void {
    const { origin, pathname } = new URL(keyUrl);
    new StorageAccountCustomerManagedKeyA(this, "key", {
      storageAccountId: this.resource.id,
      keyVaultUri: `${origin}/`,
      // Without a version, the account finds each new one by itself.
      keyName: pathname.slice(pathname.lastIndexOf("/") + 1),
      userAssignedIdentityId: identityId,
      // Read back where the vault is in the account's subscription, beside its URI.
      lifecycle: { ignoreChanges: ["key_vault_id"] },
    });
  }

  private addContainer(scope: Construct, name: string, retention: Retention): void {
    const { protect } = this.props;
    const container = new StorageContainer(scope, name, {
      name,
      storageAccountId: this.resource.id,
      containerAccessType: "private",
      lifecycle: { preventDestroy: protect },
    });
    if (retention.kind === "none") return;
    new StorageContainerImmutabilityPolicy(scope, `${name}-retention`, {
      storageContainerResourceManagerId: container.id,
      immutabilityPeriodInDays: retention.days,
      locked: retention.kind === "locked",
      protectedAppendWritesEnabled: retention.appends,
      lifecycle: { preventDestroy: protect && retention.kind === "locked" },
    });
  }
}

function blobProperties({ softDeleteDays, changeFeedDays }: DataStorage): StorageAccountBlobProperties {
  const restorable = softDeleteDays > 0;
  return {
    versioningEnabled: true,
    ...(restorable && {
      deleteRetentionPolicy: { days: softDeleteDays },
      containerDeleteRetentionPolicy: { days: softDeleteDays },
    }),
    changeFeedEnabled: changeFeedDays !== undefined,
    changeFeedRetentionInDays: changeFeedDays,
  };
}
