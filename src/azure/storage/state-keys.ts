import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { globalName, resourceName } from "../region/spec/names";

export interface StateKeysProps {
  /** Begins every name, for example `hft-production`. */
  readonly prefix: string;
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly home: Home;
  /** Object ids of the groups whose people make the key. */
  readonly people: readonly string[];
  /** Blocks from which the vault is reached. @default everywhere */
  readonly from?: readonly string[] | undefined;
  /** Whether Terraform refuses to delete the vault and the key. */
  readonly protect: boolean;
}

/** The key that encrypts the states, in a vault of its own, and the identity as which their account uses it. */
export class StateKeys extends Construct {
  readonly key: KeyVaultKey;
  readonly identity: UserAssignedIdentity;
  /** Without it the account may not use the key. */
  readonly use: RoleAssignment;

  constructor(scope: Construct, id: string, props: StateKeysProps) {
    super(scope, id);
    const { prefix, subscriptionId, tenantId, home, people, from, protect } = props;
    const vault = new KeyVault(this, "vault", {
      ...home,
      name: globalName("keyVault", subscriptionId, prefix, "state"),
      tenantId,
      skuName: "premium",
      rbacAuthorizationEnabled: true,
      // A storage account refuses the keys of a vault that can be purged.
      purgeProtectionEnabled: true,
      // Azure never changes it.
      softDeleteRetentionDays: 90,
      publicNetworkAccessEnabled: true,
      networkAcls: {
        defaultAction: from === undefined ? "Allow" : "Deny",
        bypass: "AzureServices",
        ...(from !== undefined && { ipRules: [...from] }),
      },
      lifecycle: { preventDestroy: protect },
    });
    // Also whoever owns the subscription makes no key in the vault without.
    const makers = people.map(
      (group) =>
        new RoleAssignment(this, group, {
          scope: vault.id,
          roleDefinitionName: "Key Vault Crypto Officer",
          principalId: group,
          principalType: "Group",
        }),
    );
    this.key = new KeyVaultKey(this, "key", {
      name: "state",
      keyVaultId: vault.id,
      keyType: "RSA",
      keySize: 3072,
      keyOpts: ["unwrapKey", "wrapKey"],
      rotationPolicy: { automatic: { timeAfterCreation: "P90D" } },
      lifecycle: { preventDestroy: protect },
      dependsOn: makers,
    });
    this.identity = new UserAssignedIdentity(this, "identity", {
      ...home,
      name: resourceName("userAssignedIdentity", prefix, "state"),
    });
    this.use = new RoleAssignment(this, "use", {
      scope: this.key.resourceVersionlessId,
      roleDefinitionName: "Key Vault Crypto Service Encryption User",
      principalId: this.identity.principalId,
      principalType: "ServicePrincipal",
    });
  }
}
