import { Fn } from "cdktf";
import { Construct } from "constructs";
import { AksControlPlane } from "../../../src/azure/cluster/aks-control-plane";
import { ClusterAdmins } from "../../../src/azure/cluster/cluster-admins";
import type { AksCluster } from "../../../src/azure/cluster/spec/schema";
import { imagePull } from "../../../src/azure/images/image-pull";
import { ElasticNodePool } from "../../../src/azure/machines/elastic-node-pool";
import type { Network } from "../../../src/azure/network/network";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureRegionContext } from "../region";

export interface ClusterPartsProps {
  readonly context: AzureRegionContext;
  readonly config: AksCluster;
  readonly home: Home;
  readonly network: Network;
}

/** The cluster of a region and its pools. */
export class ClusterParts {
  readonly cluster: AksControlPlane;

  constructor(
    scope: Construct,
    private readonly props: ClusterPartsProps,
  ) {
    const { context, config, home, network } = props;
    const { region } = context;
    const { tags, place } = region;
    this.cluster = new AksControlPlane(scope, "cluster", {
      cluster: config,
      place,
      home,
      tenantId: region.tenantId,
      network,
      role: region.role,
      window: region.maintenance.cluster,
      protect: region.protect,
      tags,
    });
    new ClusterAdmins(scope, "admins", { cluster: this.cluster });
    // An adopted identity has the roles that somebody else gives it.
    if (region.registry !== undefined && config.identities.kind === "create") {
      const registryId = region.registry.registry.id;
      imagePull(scope, "images", { registryId, principalId: this.cluster.identities.kubelet.principalId });
    }
    const pools = new Construct(scope, "pools");
    for (const [name, pool] of Object.entries(region.pools)) {
      new ElasticNodePool(pools, name, { name, pool, cluster: this.cluster, network, tags });
    }
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { home, context } = this.props;
    const { subscriptionId } = context.region;
    const { name, resource, identities } = this.cluster;
    const { id, clientId, principalId } = identities.kubelet;
    return {
      cluster_name: resource.name,
      cluster_id: resource.id,
      // What the stack of workloads connects to.
      cluster_endpoint: `https://${resource.privateFqdn}`,
      // azurerm takes the whole block for a secret. Without local accounts there is none in it.
      cluster_ca_certificate: Fn.nonsensitive(resource.kubeConfig.get(0).clusterCaCertificate),
      oidc_issuer_url: resource.oidcIssuerUrl,
      node_resource_group: resource.nodeResourceGroup,
      kubelet_identity: { id, client_id: clientId, principal_id: principalId },
      kubeconfig_command: [
        `az aks get-credentials --subscription ${subscriptionId} --resource-group ${home.resourceGroupName} --name ${name}`,
        "kubelogin convert-kubeconfig -l azurecli",
      ].join(" && "),
    };
  }
}
