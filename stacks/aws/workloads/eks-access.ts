import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import type { AwsAccess } from "../../../src/aws/region/provider";
import { byOperation } from "../../../src/kit/by-operation";
import type { ClusterAccess } from "../../../src/kubernetes/cluster-provider";

/**
 * Returns how Terraform reaches the API of an EKS cluster, whose certificate is of the cluster's own authority. `aws`
 * signs the token with the role of the operation, or with the caller's own credentials, as the provider of AWS does.
 *
 * @param compute outputs of the stack that made the cluster
 */
export function eksAccess(
  scope: Construct,
  compute: TerraformRemoteState,
  { region, roles }: Pick<AwsAccess, "region" | "roles">,
): ClusterAccess {
  return {
    url: compute.getString("cluster_endpoint"),
    caCertificate: compute.getString("cluster_ca_certificate"),
    login: {
      command: "aws",
      args: [
        ...["eks", "get-token", "--output", "json"],
        ...["--region", region],
        ...["--cluster-name", compute.getString("cluster_name")],
        ...(roles === undefined ? [] : ["--role-arn", byOperation(scope, roles)]),
      ],
    },
  };
}
