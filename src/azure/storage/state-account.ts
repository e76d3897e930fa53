import { ManagementLock } from "@cdktf/provider-azurerm/lib/management-lock";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { StorageManagementPolicy } from "@cdktf/provider-azurerm/lib/storage-management-policy";
import { Construct } from "constructs";
import { LogWorkspace } from "../monitoring/log-workspace";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import { StateKeys, type StateKeysProps } from "./state-keys";

export interface StateAccountProps extends StateKeysProps {
  /** Unique among all accounts of all firms. */
  readonly name: string;
  readonly container: string;
  readonly redundancy: string;
  readonly home: Home;
}

/** Days for which an overwritten state is kept. */
const oldStateDays = 365;
/** Days for which a deleted blob, and a deleted container, is taken back. */
const softDeleteDays = 30;
const accessLogDays = 365;

/**
 * The storage account in whose container Terraform keeps the state of every stack, with a key of its own and a record of
 * each access. It takes tokens of Microsoft Entra ID and no key of the account.
 *
 * The container is not immutable: Terraform writes over a state, and its lock is a lease on the blob. Who reads and writes
 * states has a role in the resource group, which holds nothing else.
 *
 * Source: Azure Resource Manager documentation, Lock your resources: a lock keeps role assignments from being deleted.
 */
export class StateAccount extends Construct {
  readonly resource: StorageAccount;
  readonly container: StorageContainer;

  constructor(scope: Construct, id: string, props: StateAccountProps) {
    super(scope, id);
    const { prefix, name, container, redundancy, subscriptionId, home, people, from, protect } = props;
    const lifecycle = { preventDestroy: protect };
    const keys = new StateKeys(this, "keys", props);
    this.resource = new StorageAccount(this, "Resource", {
      ...home,
      name,
      accountKind: "StorageV2",
      accountTier: "Standard",
      accountReplicationType: redundancy,
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
      publicNetworkAccessEnabled: true,
      networkRules: {
        defaultAction: from === undefined ? "Allow" : "Deny",
        bypass: ["AzureServices"],
        ...(from !== undefined && { ipRules: [...from] }),
      },
      infrastructureEncryptionEnabled: true,
      identity: { type: "UserAssigned", identityIds: [keys.identity.id] },
      // Without a version, the account finds each new one by itself.
      customerManagedKey: {
        keyVaultKeyId: keys.key.versionlessId,
        userAssignedIdentityId: keys.identity.id,
      },
      blobProperties: {
        versioningEnabled: true,
        deleteRetentionPolicy: { days: softDeleteDays },
        containerDeleteRetentionPolicy: { days: softDeleteDays },
      },
      lifecycle,
      dependsOn: [keys.use],
    });
    new StorageManagementPolicy(this, "lifecycle", {
      storageAccountId: this.resource.id,
      rule: [
        {
          name: "old-states",
          enabled: true,
          filters: { blobTypes: ["blockBlob"] },
          actions: { version: { deleteAfterDaysSinceCreation: oldStateDays } },
        },
      ],
    });
    this.container = new StorageContainer(this, "container", {
      name: container,
      storageAccountId: this.resource.id,
      containerAccessType: "private",
      lifecycle,
    });
    for (const group of people) {
      new RoleAssignment(this, group, {
        // Not on the account: its lock would keep Azure from taking the role away again.
        scope: `/subscriptions/${subscriptionId}/resourceGroups/${home.resourceGroupName}`,
        roleDefinitionName: "Storage Blob Data Contributor",
        principalId: group,
        principalType: "Group",
      });
    }
    new LogWorkspace(this, "access-log", {
      prefix: `${prefix}-state`,
      home,
      retentionDays: accessLogDays,
      logged: [
        {
          name: "blobs",
          resourceId: `${this.resource.id}/blobServices/default`,
          logs: ["StorageRead", "StorageWrite", "StorageDelete"],
          metrics: false,
        },
      ],
      protect,
    });
    new ManagementLock(this, "lock", {
      name: resourceName("managementLock", prefix, "state"),
      scope: this.resource.id,
      lockLevel: "CanNotDelete",
      notes: "Holds the states of Terraform",
    });
  }
}
