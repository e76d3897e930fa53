import type { ProviderFacts } from "../../environment/provider-facts";

/** What operations know of the provider of Kubernetes. */
export const kubernetesFacts: ProviderFacts = {
  provider: "hashicorp/kubernetes",
  // It makes its clients while it is configured and asks the cluster when an object is read: a plan without a refresh
  // asks nothing. Source: hashicorp/kubernetes 2.38.0, providerConfigure.
  offlineProvider: {
    takeOut: ["exec", "cluster_ca_certificate"],
    set: { host: "https://127.0.0.1:9" },
  },
  variables: {
    operation: "plan", // as whom the program for credentials logs in: stacks/gcp/workloads/gke-access.ts
  },
  environment: {},
};
