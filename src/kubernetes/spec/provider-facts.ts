import type { ProviderFacts } from "../../environment/provider-facts";

/** What operations know of the provider of Kubernetes. */
export const kubernetesFacts: ProviderFacts = {
  provider: "hashicorp/kubernetes",
  // It asks the cluster, and runs the program for credentials, when an object is read or written: a plan without a
  // refresh does neither. Planned with version 2.38.0 behind a closed proxy on 2026-11-27.
  offlineProvider: {
    // A made-up output is no certificate.
    takeOut: ["cluster_ca_certificate"],
    set: { host: "https://127.0.0.1:9" },
  },
  variables: {
    operation: "plan", // as whom the program for credentials logs in: src/kit/by-operation.ts
  },
  environment: {},
};
