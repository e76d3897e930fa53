import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Network } from "../network/network";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import { clusterIdentityName } from "./spec/ids";
import type { AksCluster } from "./spec/schema";

export interface ClusterIdentitiesProps {
  readonly place: RegionPlace;
  readonly home: Home;
  readonly network: Network;
  readonly cluster: Pick<AksCluster, "identities" | "secrets">;
}

/** An identity as the other parts of a region give it roles. */
export interface ClusterIdentity {
  readonly id: string;
  readonly clientId: string;
  /** Its object id in Microsoft Entra ID, which roles are assigned to. */
  readonly principalId: string;
}

/**
 * As whom a cluster acts in Azure: its control plane, and its nodes, which pull images. Both are there before the cluster,
 * so that their roles are too, and stay when it is made anew.
 */
export class ClusterIdentities extends Construct {
  readonly controlPlaneId: string;
  /** Of the control plane; not set where it is adopted, with roles that somebody else assigns. */
  readonly controlPlane: ClusterIdentity | undefined;
  readonly kubelet: ClusterIdentity;
  /** Without its roles the control plane creates nothing. */
  readonly grants: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ClusterIdentitiesProps,
  ) {
    super(scope, id);
    const { identities } = props.cluster;
    if (identities.kind === "adopt") {
      this.controlPlaneId = identities.controlPlaneId;
      this.kubelet = identities.kubelet;
      this.grants = [];
      return;
    }
    const controlPlane = this.create("control-plane");
    const kubelet = this.create("kubelet");
    this.controlPlaneId = controlPlane.id;
    this.controlPlane = controlPlane;
    this.kubelet = kubelet;
    this.grants = Object.entries(this.roles(kubelet.id)).map(
      ([name, { role, on }]) =>
        new RoleAssignment(this, name, {
          scope: on,
          roleDefinitionName: role,
          principalId: controlPlane.principalId,
          // Microsoft Entra ID may not know an identity yet that was made a moment ago.
          principalType: "ServicePrincipal",
        }),
    );
  }

  private create(of: "control-plane" | "kubelet"): UserAssignedIdentity {
    const { place, home } = this.props;
    return new UserAssignedIdentity(this, of, { ...home, name: clusterIdentityName(place, of) });
  }

  /**
   * The roles of a control plane: it joins nodes, load balancers and API servers to the network, registers its name, hands
   * the nodes their identity, and encrypts.
   * Source: AKS documentation, private-clusters, api-server-vnet-integration, managed-identity-overview,
   * azure-disk-customer-managed-keys and use-kms-etcd-encryption, read 2026-11-27.
   */
  private roles(kubeletId: string): Record<string, { readonly role: string; readonly on: string }> {
    const { network, cluster } = this.props;
    const { secretsKey, dnsZoneIds, keys } = network;
    const { cluster: zoneId } = dnsZoneIds;
    return {
      network: { role: "Network Contributor", on: network.networkId },
      ...(zoneId !== undefined && { names: { role: "Private DNS Zone Contributor", on: zoneId } }),
      nodes: { role: "Managed Identity Operator", on: kubeletId },
      disks: { role: "Reader", on: keys.disks.encryptionSetId },
      ...(cluster.secrets.kind === "region-key" &&
        secretsKey !== undefined && {
          secrets: { role: "Key Vault Crypto User", on: secretsKey.resourceId },
          // It makes a private endpoint of its own to a vault that nobody else reaches.
          ...(secretsKey.isPrivate && {
            vault: { role: "Key Vault Contributor", on: secretsKey.vaultId },
          }),
        }),
    };
  }
}
