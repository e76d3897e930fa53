import { DataProtectionBackupInstanceKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-protection-backup-instance-kubernetes-cluster";
import { DataProtectionBackupPolicyKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-protection-backup-policy-kubernetes-cluster";
import { KubernetesClusterExtension } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-extension";
import { KubernetesClusterTrustedAccessRoleBinding } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-trusted-access-role-binding";
import type { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import type { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import type { AksControlPlane } from "../cluster/aks-control-plane";
import { groupId, resourceGroupOf } from "../region/spec/groups";
import { resourceName } from "../region/spec/names";
import type { RegionPlace } from "../region/spec/place";
import { accountName } from "../storage/spec/names";
import { grantTo, type BackupVault } from "./backup-vault";
import { interval, policyName } from "./spec/schedule";
import type { ClusterBackup as Stated } from "./spec/schema";

export interface ClusterBackupProps {
  readonly backup: Stated;
  readonly place: RegionPlace;
  readonly tenantId: string;
  readonly vault: BackupVault;
  /** Where snapshots of volumes lie. */
  readonly snapshots: ResourceGroup;
  readonly cluster: AksControlPlane;
  /** Hour of the daily backup, in UTC. @default midnight */
  readonly hour?: WeekSpan | undefined;
}

/** Backups come from the operational tier alone: azurerm 4.55.0 has no other of clusters. */
const store = "OperationalStore";

/**
 * Backups of a cluster: an extension in it writes its Kubernetes objects to a container of blobs and has snapshots made
 * of its volumes, when the vault asks it to.
 *
 * Sources: Azure Backup documentation, azure-kubernetes-service-cluster-backup (2025-03-24), -backup-concept,
 * -restore-using-cli (2023-11-16); azurerm 4.55.0.
 */
export class ClusterBackup extends Construct {
  readonly resource: DataProtectionBackupInstanceKubernetesCluster;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ClusterBackupProps,
  ) {
    super(scope, id);
    const { backup, place, vault, snapshots, cluster, hour } = props;
    const { namespaces, volumes } = backup;
    // The way of the vault to an API server that has no public address.
    const access = new KubernetesClusterTrustedAccessRoleBinding(this, "access", {
      name: "backup",
      kubernetesClusterId: cluster.resource.id,
      sourceResourceId: vault.resource.id,
      roles: ["Microsoft.DataProtection/backupVaults/backup-operator"],
    });
    const grants = this.grants(this.extension());
    this.resource = new DataProtectionBackupInstanceKubernetesCluster(this, "Resource", {
      // With another policy azurerm makes it anew, and the old one keeps its name while it can be taken back.
      name: resourceName("backupInstance", cluster.name, policyName("cluster", backup, hour)),
      location: place.location,
      vaultId: vault.resource.id,
      kubernetesClusterId: cluster.resource.id,
      snapshotResourceGroupName: snapshots.name,
      backupPolicyId: this.policy().id,
      backupDatasourceParameters: {
        clusterScopedResourcesEnabled: true,
        volumeSnapshotEnabled: volumes,
        ...(namespaces.length > 0 && { includedNamespaces: [...namespaces] }),
      },
      dependsOn: [access, ...grants],
    });
  }

  /** The name is the one that Microsoft's tools look for. */
  private extension(): KubernetesClusterExtension {
    const { backup, place, tenantId, cluster } = this.props;
    const account = accountName(place, backup.storage.account);
    const location = "configuration.backupStorageLocation";
    return new KubernetesClusterExtension(this, "extension", {
      name: "azure-aks-backup",
      clusterId: cluster.resource.id,
      extensionType: "Microsoft.DataProtection.Kubernetes",
      releaseTrain: "stable",
      releaseNamespace: "dataprotection-microsoft",
      configurationSettings: {
        [`${location}.bucket`]: backup.storage.container,
        [`${location}.config.storageAccount`]: account,
        [`${location}.config.resourceGroup`]: resourceGroupOf(place, "data"),
        [`${location}.config.subscriptionId`]: place.subscriptionId,
        // By its own identity: accounts of a region take no key.
        [`${location}.config.useAAD`]: "true",
        [`${location}.config.storageAccountURI`]: `https://${account}.blob.core.windows.net/`,
        "credentials.tenantId": tenantId,
      },
    });
  }

  /** The roles by which the extension writes blobs, the vault reads and the cluster makes snapshots. */
  private grants(extension: KubernetesClusterExtension): RoleAssignment[] {
    const { backup, place, vault, snapshots, cluster } = this.props;
    const account = accountName(place, backup.storage.account);
    const accountId = `${groupId(place, "data")}/providers/Microsoft.Storage/storageAccounts/${account}`;
    const { controlPlane } = cluster.identities;
    return [
      ...grantTo(this, extension.aksAssignedIdentity.get(0).principalId, {
        objects: { role: "Storage Blob Data Contributor", on: accountId },
      }),
      ...grantTo(this, vault.principalId, {
        "read-cluster": { role: "Reader", on: cluster.resource.id },
        "read-snapshots": { role: "Reader", on: snapshots.id },
      }),
      // An adopted identity has it from somebody else.
      ...(controlPlane === undefined
        ? []
        : grantTo(this, controlPlane.principalId, {
            volumes: { role: "Contributor", on: snapshots.id },
          })),
    ];
  }

  /** Azure edits no policy and deletes none in use: another one has another name, and is there before. */
  private policy(): DataProtectionBackupPolicyKubernetesCluster {
    const { backup, vault, hour } = this.props;
    return new DataProtectionBackupPolicyKubernetesCluster(this, "policy", {
      name: policyName("cluster", backup, hour),
      resourceGroupName: vault.resource.resourceGroupName,
      vaultName: vault.resource.name,
      backupRepeatingTimeIntervals: [interval(hour, backup.everyHours)],
      defaultRetentionRule: {
        lifeCycle: [{ dataStoreType: store, duration: `P${backup.retainDays}D` }],
      },
      lifecycle: { createBeforeDestroy: true },
    });
  }
}
