import { ContainerCluster, type ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import type { Network } from "../network/network";
import type { RegionPlace } from "../network/spec/ids";
import { keyFor } from "../network/spec/keys";
import { networkZones } from "../network/spec/network";
import { NodeServiceAccount } from "./node-service-account";
import { ClusterAdmins } from "./cluster-admins";
import { clusterName } from "./spec/ids";
import { maintenancePolicy } from "./spec/maintenance";
import { gkeClusterRules } from "./spec/rules";
import type { GkeCluster } from "./spec/schema";

export interface GkeControlPlaneProps {
  readonly cluster: GkeCluster;
  readonly place: RegionPlace;
  readonly network: Network;
  readonly role: RegionRole;
  /** When GKE may upgrade, in UTC. @default always */
  readonly window?: WeekSpan | undefined;
  /** Whether it runs the agent of Backup for GKE. @default false */
  readonly backedUp?: boolean | undefined;
}

const controlPlane = ["APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"];

/** Components whose logs GKE collects. The audit log of the API needs no component. */
const logged = ["SYSTEM_COMPONENTS", "WORKLOADS", ...controlPlane];

/** Components whose metrics GKE collects from outside of the nodes. */
const measured = ["SYSTEM_COMPONENTS", ...controlPlane];

/**
 * Components whose metrics the collectors of Managed Service for Prometheus gather.
 * Source: GKE documentation, how-to/kube-state-metrics and how-to/cadvisor-kubelet-metrics, Requirements.
 */
const measuredByCollectors = [
  "STORAGE",
  "POD",
  "DAEMONSET",
  "DEPLOYMENT",
  "STATEFULSET",
  "HPA",
  "KUBELET",
  "CADVISOR",
];

/**
 * A GKE control plane in all zones of the network: private nodes, no public endpoint, Dataplane V2, workload identity,
 * secrets encrypted with the region's own key. Its default pool is removed at once; pools are constructs of their own.
 *
 * @throws ProblemsError for what `gkeClusterRules` refuses
 */
export class GkeControlPlane extends Construct {
  readonly resource: ContainerCluster;
  readonly name: string;
  readonly nodes: NodeServiceAccount;
  /** As the environment states it. */
  readonly stated: GkeCluster;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GkeControlPlaneProps,
  ) {
    super(scope, id);
    const { cluster, place, network, role, window, backedUp } = props;
    guard(this, gkeClusterRules, cluster, { network: network.stated, role });
    this.stated = cluster;
    this.name = clusterName(place);
    this.nodes = new NodeServiceAccount(this, "nodes", { place });
    this.resource = new ContainerCluster(this, "Resource", {
      name: this.name,
      location: place.region,
      nodeLocations: networkZones(network.stated).map(({ name }) => name),
      releaseChannel: { channel: cluster.channel.toUpperCase() },
      minMasterVersion: cluster.version,
      ...this.network(),
      ...this.access(),
      workloadIdentityConfig: { workloadPool: `${place.projectId}.svc.id.goog` },
      databaseEncryption: { state: "ENCRYPTED", keyName: keyFor(network.keyIds, "secrets") },
      maintenancePolicy: mutable(maintenancePolicy(window, cluster.freezes)),
      loggingConfig: { enableComponents: logged },
      monitoringConfig: {
        enableComponents: cluster.managedPrometheus ? [...measured, ...measuredByCollectors] : measured,
        managedPrometheus: { enabled: cluster.managedPrometheus },
      },
      addonsConfig: {
        gcePersistentDiskCsiDriverConfig: { enabled: true },
        httpLoadBalancing: { disabled: false },
        ...(backedUp && { gkeBackupAgentConfig: { enabled: true } }),
      },
      ...this.defaultPool(),
      deletionProtection: cluster.deletionProtection,
      dependsOn: [...this.nodes.grants],
    });
    new ClusterAdmins(this, "admins", { place, admins: cluster.access.admins });
  }

  private network(): Pick<
    ContainerClusterConfig,
    "network" | "subnetwork" | "networkingMode" | "datapathProvider" | "ipAllocationPolicy"
  > {
    const { network } = this.props;
    const { id, ranges } = network.subnets.private ?? {};
    return {
      network: network.networkId,
      subnetwork: id,
      networkingMode: "VPC_NATIVE",
      datapathProvider: "ADVANCED_DATAPATH",
      ipAllocationPolicy: {
        clusterSecondaryRangeName: ranges?.pods,
        servicesSecondaryRangeName: ranges?.services,
      },
    };
  }

  private access(): Pick<
    ContainerClusterConfig,
    | "privateClusterConfig"
    | "controlPlaneEndpointsConfig"
    | "masterAuthorizedNetworksConfig"
    | "masterAuth"
    | "anonymousAuthenticationConfig"
  > {
    const { cluster, network } = this.props;
    const { api } = cluster;
    const byDns = api.kind === "dns";
    return {
      privateClusterConfig: {
        enablePrivateNodes: true,
        enablePrivateEndpoint: true,
        // The provider sends neither where there is no address, and GKE then answers with what it likes.
        ...(!byDns && {
          privateEndpointSubnetwork: network.subnets.private?.id,
          // Also from a link that ends in another region.
          masterGlobalAccessConfig: { enabled: true },
        }),
      },
      controlPlaneEndpointsConfig: {
        dnsEndpointConfig: { allowExternalTraffic: byDns },
        ipEndpointsConfig: { enabled: !byDns },
      },
      ...(api.kind === "private" && {
        masterAuthorizedNetworksConfig: {
          cidrBlocks: api.from.map((cidrBlock) => ({ cidrBlock })),
          gcpPublicCidrsAccessEnabled: false,
          privateEndpointEnforcementEnabled: true,
        },
      }),
      masterAuth: { clientCertificateConfig: { issueClientCertificate: false } },
      // Health checks only: nobody else is anonymous.
      anonymousAuthenticationConfig: { mode: "LIMITED" },
    };
  }

  /**
   * GKE makes a cluster with a pool, which is removed before the apply ends. Where an organization allows neither the
   * default service account nor disks without a key of its own, that pool must keep to it too. Afterwards the provider
   * reads no `node_config`, and would replace the cluster for it. So it would for the subnet of the private address,
   * where the way to the API changes: it matters to the creation only.
   */
  private defaultPool(): Pick<
    ContainerClusterConfig,
    "removeDefaultNodePool" | "initialNodeCount" | "nodeConfig" | "lifecycle"
  > {
    return {
      removeDefaultNodePool: true,
      initialNodeCount: 1,
      nodeConfig: {
        serviceAccount: this.nodes.resource.email,
        oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
        bootDiskKmsKey: this.props.network.keyIds.disks,
        shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
      },
      lifecycle: {
        ignoreChanges: [
          "node_config",
          "initial_node_count",
          "private_cluster_config[0].private_endpoint_subnetwork",
        ],
      },
    };
  }
}

/** The bindings want arrays that can be written to. */
function mutable(policy: ReturnType<typeof maintenancePolicy>): ContainerClusterConfig["maintenancePolicy"] {
  return policy && { ...policy, maintenanceExclusion: [...policy.maintenanceExclusion] };
}
