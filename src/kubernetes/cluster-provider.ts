import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { Fn } from "cdktf";
import { Construct } from "constructs";

/** How Terraform reaches the API of a cluster that another stack made. */
export interface ClusterAccess {
  /** The API server, for example `https://10.0.0.2`. */
  readonly url: string;
  /** Certificate of the cluster's own authority, PEM in base64. @default one that the machine trusts anyway */
  readonly caCertificate?: string | undefined;
  readonly login: ClusterLogin;
}

/**
 * A program that prints a short-lived token for each run. The token is in no plan, no state and no log of Terraform;
 * the program has to be on the PATH of whoever plans.
 */
export interface ClusterLogin {
  readonly command: string;
  readonly args: readonly string[];
}

/** The version of `ExecCredential` that `gke-gcloud-auth-plugin`, `kubelogin` and `aws` print. */
const credentialVersion = "client.authentication.k8s.io/v1beta1";

/**
 * Configures the provider of one cluster, from outputs of the stack that made it: a provider that is configured by a
 * cluster of the same apply has no address when it plans, and asks `localhost`.
 */
export class ClusterProvider extends Construct {
  readonly resource: KubernetesProvider;

  constructor(scope: Construct, id: string, { url, caCertificate, login }: ClusterAccess) {
    super(scope, id);
    this.resource = new KubernetesProvider(this, "Resource", {
      host: url,
      clusterCaCertificate: caCertificate && Fn.base64decode(caCertificate),
      exec: [{ apiVersion: credentialVersion, command: login.command, args: [...login.args] }],
    });
  }
}
