import { DiskEncryptionSet } from "@cdktf/provider-azurerm/lib/disk-encryption-set";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { RegionPlace } from "../region/spec/place";
import { keyIdentityName } from "./spec/ids";
import type { CreateKeys } from "./spec/schema";
import { RegionVault } from "./vault";

export interface RegionKeysProps {
  readonly place: RegionPlace;
  readonly home: Home;
  readonly tenantId: string;
  readonly keys: CreateKeys;
  /** Subnet of the vault's private endpoint. */
  readonly subnetId: string;
  /** Private DNS zone of vaults. */
  readonly dnsZoneId: string;
  /** What must be there before the vault is found by its private address. */
  readonly after: readonly ITerraformDependable[];
  /** Whether Terraform refuses to destroy the keys, and with them what they encrypt. */
  readonly protect: boolean;
}

/** What a service may do with a key that encrypts its data, and nothing else. */
const encryptionRole = "Key Vault Crypto Service Encryption User";

/**
 * The encryption keys of a region in a vault of their own, one for each use, each with the identity that may use it and no
 * other key. Their ids follow from the region: `keyRefs`.
 */
export class RegionKeys extends Construct {
  /** Encrypts the secrets of a cluster, in the version that the cluster is told. */
  readonly secrets: KeyVaultKey;
  /** Encrypts caches, storage accounts and registries. */
  readonly objects: { readonly key: KeyVaultKey; readonly identity: UserAssignedIdentity };

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RegionKeysProps,
  ) {
    super(scope, id);
    const { keys, after } = props;
    const vault = new RegionVault(this, "vault", { ...props, access: keys.access });
    const ready = [vault.endpoint, ...after];
    this.diskKey(this.key("disks", vault, ready));
    this.serviceKey("data", this.key("data", vault, ready));
    const key = this.key("objects", vault, ready);
    this.objects = { key, identity: this.serviceKey("objects", key) };
    this.secrets = this.key("secrets", vault, ready);
  }

  private key(use: string, vault: RegionVault, dependsOn: ITerraformDependable[]): KeyVaultKey {
    const { keys, protect } = this.props;
    return new KeyVaultKey(this, use, {
      name: use,
      keyVaultId: vault.resource.id,
      keyType: keys.protection === "hsm" ? "RSA-HSM" : "RSA",
      keySize: 3072,
      keyOpts: ["decrypt", "encrypt", "unwrapKey", "wrapKey"],
      // Without an end: what it has encrypted is read for as long as it is there. A cluster follows no rotation: after a new
      // version somebody writes every secret anew.
      ...(use !== "secrets" && {
        rotationPolicy: { automatic: { timeAfterCreation: `P${keys.rotationDays}D` } },
      }),
      lifecycle: { preventDestroy: protect },
      // It is the vault itself that makes a key.
      dependsOn,
    });
  }

  /** Disks take a key through a set, which has an identity of its own. */
  private diskKey(key: KeyVaultKey): void {
    const { place, home } = this.props;
    const set = new DiskEncryptionSet(this, "disk-encryption", {
      ...home,
      name: resourceName("diskEncryptionSet", place.prefix),
      keyVaultKeyId: key.versionlessId,
      autoKeyRotationEnabled: true,
      identity: { type: "SystemAssigned" },
    });
    this.allow("disks-use", key, set.identity.principalId);
  }

  private serviceKey(use: "data" | "objects", key: KeyVaultKey): UserAssignedIdentity {
    const { place, home } = this.props;
    const identity = new UserAssignedIdentity(this, `${use}-identity`, {
      ...home,
      name: keyIdentityName(place, use),
    });
    this.allow(`${use}-use`, key, identity.principalId);
    return identity;
  }

  private allow(id: string, key: KeyVaultKey, principalId: string): void {
    new RoleAssignment(this, id, {
      scope: key.resourceVersionlessId,
      roleDefinitionName: encryptionRole,
      principalId,
      // Microsoft Entra ID may not know an identity yet that was made a moment ago.
      principalType: "ServicePrincipal",
    });
  }
}
