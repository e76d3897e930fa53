import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { GkeCluster } from "../../../src/gcp/cluster/spec/schema";
import type { GcpAccess } from "../../../src/gcp/region/provider";
import { byOperation } from "../../../src/kit/by-operation";
import type { ClusterAccess, ClusterLogin } from "../../../src/kubernetes/cluster-provider";

/**
 * Returns how Terraform reaches the API of a GKE cluster: by its DNS name, whose certificate is of a public authority,
 * or by its private address, whose certificate is of the cluster's own.
 *
 * @param compute outputs of the stack that made the cluster
 */
export function gkeAccess(
  scope: Construct,
  compute: TerraformRemoteState,
  { cluster, access }: { readonly cluster: GkeCluster; readonly access: GcpAccess },
): ClusterAccess {
  return {
    url: `https://${compute.getString("cluster_endpoint")}`,
    caCertificate: cluster.api.kind === "private" ? compute.getString("cluster_ca_certificate") : undefined,
    login: login(scope, access),
  };
}

/**
 * The plugin takes the application default credentials, which the provider of Google Cloud takes too, or it impersonates
 * a service account with those of `gcloud`, never both. Source: kubernetes/cloud-provider-gcp,
 * cmd/gke-gcloud-auth-plugin/cred.go.
 */
function login(scope: Construct, { serviceAccounts }: GcpAccess): ClusterLogin {
  return {
    command: "gke-gcloud-auth-plugin",
    args: [
      serviceAccounts === undefined
        ? "--use_application_default_credentials"
        : `--impersonate_service_account=${byOperation(scope, serviceAccounts)}`,
    ],
  };
}
