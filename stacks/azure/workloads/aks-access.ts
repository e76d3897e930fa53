import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { AzureRegion } from "../../../src/azure/region/spec/schema";
import { byOperation } from "../../../src/kit/by-operation";
import type { ClusterAccess } from "../../../src/kubernetes/cluster-provider";

/** The application that AKS has tokens issued for, in every tenant. Source: Azure/kubelogin, docs/book/src/concepts/aks.md. */
const aksServer = "6dae42f8-4368-4678-94ff-3960e28e3630";

type SignIn = Pick<AzureRegion, "tenantId" | "identities">;

/**
 * Returns how Terraform reaches the API of an AKS cluster: by its private name, whose certificate is of the cluster's own
 * authority.
 *
 * @param compute outputs of the stack that made the cluster
 */
export function aksAccess(scope: Construct, compute: TerraformRemoteState, signIn: SignIn): ClusterAccess {
  return {
    url: compute.getString("cluster_endpoint"),
    caCertificate: compute.getString("cluster_ca_certificate"),
    login: {
      command: "kubelogin",
      args: [
        "get-token",
        ...["--server-id", aksServer],
        ...["--tenant-id", signIn.tenantId],
        ...loginArguments(scope, signIn),
        // AZURE_CLIENT_ID and others of the job would take the place of what is stated here: pkg/internal/token/options.go.
        "--disable-environment-override",
      ],
    },
  };
}

/** Signs in as the provider of Azure does. Source: Azure/kubelogin v0.2.19, pkg/internal/token/provider.go. */
function loginArguments(scope: Construct, { identities }: SignIn): readonly string[] {
  if (identities === undefined) return ["--login", "azurecli"];
  const login = { oidc: "workloadidentity", "managed-identity": "msi" }[identities.kind];
  return ["--login", login, "--client-id", byOperation(scope, identities)];
}
