import {
  KubernetesCluster,
  type KubernetesClusterConfig,
  type KubernetesClusterNetworkProfile,
} from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { poolLabels } from "../../tuning/node-labels";
import { nodeArguments, surgeUpgrade } from "../machines/node-arguments";
import { rotationPoolName, systemPoolName } from "../machines/spec/pool-names";
import type { Network } from "../network/network";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import { noNodeProvisioning } from "../region/spec/renamed-in-5";
import { ClusterIdentities } from "./identities";
import { clusterAddresses, dnsServiceAddress } from "./spec/addresses";
import { clusterName, nodeGroupName } from "./spec/ids";
import { maintenanceWindows } from "./spec/maintenance";
import { aksClusterRules } from "./spec/rules";
import type { AksCluster } from "./spec/schema";

export interface AksControlPlaneProps {
  readonly cluster: AksCluster;
  readonly place: RegionPlace;
  readonly home: Home;
  readonly tenantId: string;
  readonly network: Network;
  readonly role: RegionRole;
  /** When AKS may maintain, in UTC. @default always */
  readonly window?: WeekSpan | undefined;
  /** Whether Terraform refuses to destroy it. */
  readonly protect: boolean;
  /** Tags of machines and disks of the system pool. */
  readonly tags: Readonly<Record<string, string>>;
}

/** By what Azure promises: the tier, and how long it supports a version. */
const plans = {
  free: { skuTier: "Free", supportPlan: "KubernetesOfficial" },
  standard: { skuTier: "Standard", supportPlan: "KubernetesOfficial" },
  "long-term": { skuTier: "Premium", supportPlan: "AKSLongTermSupport" },
} as const;

const nodeOsChannels = {
  none: "None",
  "security-patch": "SecurityPatch",
  "node-image": "NodeImage",
} as const;

const outboundTypes = {
  "nat-gateway": "userAssignedNATGateway",
  routes: "userDefinedRouting",
  "load-balancer": "loadBalancer",
  none: "none",
} as const;

/**
 * An AKS control plane with its system pool, in all zones of the network: no public endpoint, no local accounts, Azure CNI
 * with Cilium, workload identity, secrets encrypted with the region's own key. Other pools are constructs of their own.
 *
 * @throws ProblemsError for what `aksClusterRules` refuses
 */
export class AksControlPlane extends Construct {
  readonly resource: KubernetesCluster;
  readonly name: string;
  readonly identities: ClusterIdentities;
  /** As the environment states it. */
  readonly stated: AksCluster;
  /** Kubernetes version of elastic pools. */
  readonly nodeVersion: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AksControlPlaneProps,
  ) {
    super(scope, id);
    const { cluster, place, home, network, role, protect } = props;
    const { location, prefix } = place;
    guard(this, aksClusterRules, cluster, { network: network.stated, role, location });
    this.stated = cluster;
    this.name = clusterName({ prefix });
    this.nodeVersion = cluster.nodeVersion ?? cluster.version;
    this.identities = new ClusterIdentities(this, "identities", { place, home, network, cluster });
    const { skuTier, supportPlan } = plans[cluster.plan];
    this.resource = new KubernetesCluster(this, "Resource", {
      ...home,
      name: this.name,
      nodeResourceGroup: nodeGroupName({ prefix }),
      kubernetesVersion: cluster.version,
      skuTier,
      supportPlan,
      costAnalysisEnabled: cluster.plan !== "free",
      ...this.api(),
      ...this.access(),
      ...this.encryption(),
      networkProfile: this.networkProfile(),
      ...this.outbound(),
      defaultNodePool: this.systemPool(),
      ...this.upgrades(),
      ...noNodeProvisioning,
      ...(cluster.imageCleaner !== undefined && {
        imageCleanerEnabled: true,
        imageCleanerIntervalHours: cluster.imageCleaner.intervalHours,
      }),
      lifecycle: { preventDestroy: protect },
      dependsOn: [...this.identities.grants],
    });
  }

  private api(): Partial<KubernetesClusterConfig> {
    const { cluster, network } = this.props;
    return {
      privateClusterEnabled: true,
      privateClusterPublicFqdnEnabled: false,
      privateDnsZoneId: network.dnsZoneIds.cluster,
      dnsPrefixPrivateCluster: this.name,
      runCommandEnabled: cluster.runCommand,
      ...(cluster.api.kind === "vnet-integration" && {
        apiServerAccessProfile: {
          virtualNetworkIntegrationEnabled: true,
          subnetId: network.subnetIds.apiServer,
        },
      }),
    };
  }

  private access(): Partial<KubernetesClusterConfig> {
    const { cluster, tenantId } = this.props;
    const { controlPlaneId, kubelet } = this.identities;
    return {
      identity: { type: "UserAssigned", identityIds: [controlPlaneId] },
      kubeletIdentity: {
        clientId: kubelet.clientId,
        objectId: kubelet.principalId,
        userAssignedIdentityId: kubelet.id,
      },
      roleBasedAccessControlEnabled: true,
      localAccountDisabled: true,
      azureActiveDirectoryRoleBasedAccessControl: {
        tenantId,
        azureRbacEnabled: true,
        adminGroupObjectIds: [...cluster.access.admins],
      },
      oidcIssuerEnabled: true,
      workloadIdentityEnabled: true,
    };
  }

  private encryption(): Partial<KubernetesClusterConfig> {
    const { cluster, network } = this.props;
    const { keys, secretsKey } = network;
    return {
      diskEncryptionSetId: keys.disks.encryptionSetId,
      ...(cluster.secrets.kind === "region-key" &&
        secretsKey !== undefined && {
          keyManagementService: {
            keyVaultKeyId: secretsKey.keyId,
            keyVaultNetworkAccess: secretsKey.isPrivate ? "Private" : "Public",
          },
        }),
    };
  }

  private networkProfile(): KubernetesClusterNetworkProfile {
    const { cluster, network } = this.props;
    const { services = "", pods } = clusterAddresses(cluster, network.stated) ?? {};
    return {
      networkPlugin: "azure",
      networkDataPlane: "cilium",
      networkPolicy: "cilium",
      loadBalancerSku: "standard",
      outboundType: outboundTypes[cluster.outbound.kind],
      serviceCidr: services,
      dnsServiceIp: dnsServiceAddress(services),
      ...(pods !== undefined && { networkPluginMode: "overlay", podCidr: pods }),
    };
  }

  private outbound(): Partial<KubernetesClusterConfig> {
    const { outbound } = this.props.cluster;
    if (outbound.kind !== "none") return {};
    return { bootstrapProfile: { artifactSource: "Cache", containerRegistryId: outbound.registryId } };
  }

  private systemPool(): KubernetesClusterConfig["defaultNodePool"] {
    const { cluster, network, tags } = this.props;
    return {
      name: systemPoolName,
      temporaryNameForRotation: rotationPoolName(systemPoolName),
      onlyCriticalAddonsEnabled: true,
      ...nodeArguments({ node: cluster.system, network, version: this.nodeVersion, tags }),
      nodeLabels: { ...poolLabels(systemPoolName, "system") },
      upgradeSettings: surgeUpgrade,
    };
  }

  private upgrades(): Partial<KubernetesClusterConfig> {
    const { cluster, window } = this.props;
    const { kubernetes, nodeOs } = cluster.upgrades;
    const windows = maintenanceWindows(window, cluster.freezes);
    return {
      ...(kubernetes === "patch" && { automaticUpgradeChannel: "patch" }),
      // Without it azurerm takes NodeImage, which re-images every node every week.
      nodeOsUpgradeChannel: nodeOsChannels[nodeOs],
      // Also where nothing is upgraded, so that a channel that somebody turns on keeps to them.
      ...(windows !== undefined && {
        maintenanceWindow: {
          allowed: windows.releases.allowed.map(({ day, hours }) => ({ day, hours: [...hours] })),
          notAllowed: [...windows.releases.notAllowed],
        },
        maintenanceWindowAutoUpgrade: { ...windows.upgrades, notAllowed: [...windows.upgrades.notAllowed] },
        maintenanceWindowNodeOs: { ...windows.upgrades, notAllowed: [...windows.upgrades.notAllowed] },
      }),
    };
  }
}
